package org.geodescent.picture.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.geodescent.core.excitation.AttenuatedRegression;
import org.geodescent.core.excitation.SystemIdentification;
import org.geodescent.core.excitation.TwoArmedBandit;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.LayerSpectrum;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.recipe.SingularValueCurves;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.golden.GoldenFigure;
import org.geodescent.reproduce.CardTextsTest;
import org.junit.jupiter.api.Test;

class DemonstrationsTest {
    private static final DeepLinearDemonstration DEEP =
            DeepLinearDemonstration.standard(3, 4, 0.05, Loss.SQUARED, 20_000, 1);
    private static final NormPenaltyDemonstration PENALTY = new NormPenaltyDemonstration(VectorNorm.ONE, 1, 0.5, 10, 1);
    private static final List<Demonstration> ALL = List.of(
            DEEP,
            DeepLinearDemonstration.standard(6, 3, 0, Loss.CROSS_ENTROPY, 3_000, 2),
            PENALTY,
            new NormPenaltyDemonstration(VectorNorm.TWO, 2, 0.2, 5, 3),
            new NormPenaltyDemonstration(VectorNorm.INFINITY, 10, 100, 5, 3),
            new SimplexDemonstration(4, 0.4, 8, 1),
            new SimplexDemonstration(6, 0.001, 2, 9),
            new ExcitationDemonstration(AttenuatedRegression.standard(1)),
            new ExcitationDemonstration(SystemIdentification.standard(1)),
            new SlopeDemonstration(0.3, 2),
            new ExcitationDemonstration(new TwoArmedBandit(0.6, 0.4, 500, 2)));

    @Test
    void everyFigureCanBeDrawnWideAndTallAndSaysWhatItShows() {
        for (Demonstration demonstration : ALL) {
            Demonstration.Shown shown = demonstration.compute(() -> false);
            assertTrue(shown.caption().endsWith("."), shown.caption());
            CardTextsTest.assertPlain(
                    demonstration.title(), Stream.of(demonstration.title(), demonstration.citation(), shown.caption()));
            CardTextsTest.assertPlain(shown.figure(900, 420));
            for (double[] size : new double[][] {{480, 300}, {900, 420}, {520, 900}, {1800, 1000}}) {
                Figure figure = shown.figure(size[0], size[1]);
                assertEquals(size[0], figure.width());
                assertTrue(figure.description().contains(shown.caption()));
                String svg = SvgWriter.write(figure, 200);
                assertTrue(!svg.contains("NaN") && !svg.contains("□"), demonstration.title());
                figure.panels().forEach(panel -> assertInside(panel, figure));
            }
        }
    }

    private static void assertInside(Panel panel, Figure figure) {
        assertTrue(panel.area().right() <= figure.width() + 1e-9, panel.name());
        assertTrue(panel.area().bottom() <= figure.height() + 1e-9, panel.name());
        TextStyle style = new TextStyle(11, TextStyle.Weight.REGULAR, false, Colour.of(0), TextStyle.Anchor.START);
        for (String text : texts(panel)) {
            assertTrue(TextMetrics.canDisplay(text, style), text);
        }
    }

    private static List<String> texts(Panel panel) {
        List<String> texts = new ArrayList<>(
                List.of(panel.title(), panel.x().label(), panel.y().label()));
        for (Legend.Entry entry : panel.legend().entries()) {
            texts.add(entry.text());
        }
        for (Layer layer : panel.layers()) {
            for (Mark mark : layer.marks()) {
                if (mark instanceof Mark.Text text) {
                    texts.add(text.text());
                }
            }
        }
        return texts;
    }

    @Test
    void allCanBeCancelled() {
        for (Demonstration demonstration : ALL) {
            assertThrows(CancellationException.class, () -> demonstration.compute(() -> true), demonstration.title());
        }
    }

    @Test
    void theSingularValuesAreThoseOfTheRun() {
        DeepLinearShown shown = DEEP.compute(() -> false);
        List<SingularValueCurves.Moment> moments = shown.moments();
        assertEquals(0, moments.get(0).iteration());
        SingularValueCurves.Moment last = moments.get(moments.size() - 1);
        assertEquals(20_000, last.iteration());
        for (LayerSpectrum spectrum : last.layers().subList(0, 2)) {
            assertTrue(spectrum.distanceFromRankOne() < 1e-3, spectrum::toString);
        }
    }

    @Test
    void theBoundariesOfBothSolutionsLieOnEachOther() {
        Figure figure = PENALTY.compute(() -> false).figure(900, 500);
        Panel plane = figure.panels().get(0);
        PanelLayout layout = PanelLayout.of(plane);
        List<Mark> penalised = marks(plane, "penalised");
        List<Mark> inflated = marks(plane, "inflated");
        assertEquals(2, penalised.size());
        for (int i = 0; i < 2; i++) {
            var a = ((Mark.Polyline) penalised.get(i)).points().get(1);
            var b = ((Mark.Polyline) inflated.get(i)).points().get(1);
            assertTrue(a.distanceTo(b) < 1e-9 * a.norm());
            Box seen = new Box(
                    layout.xAxis().minimum(),
                    layout.yAxis().minimum(),
                    layout.xAxis().maximum(),
                    layout.yAxis().maximum());
            assertTrue(!seen.contains(a), "the ray ends inside the picture");
        }
        assertEquals(2 * 20, marks(plane, "extreme-points").size());
    }

    private static List<Mark> marks(Panel panel, String layer) {
        return panel.layers().stream()
                .filter(each -> each.name().equals(layer))
                .findFirst()
                .orElseThrow()
                .marks();
    }

    @Test
    void captionsNameTheLimitOfTheTheorem() {
        assertTrue(PENALTY.compute(() -> false).caption().contains("As printed the theorem is wrong for m = 1"));
        String ridge = new NormPenaltyDemonstration(VectorNorm.TWO, 2, 0.5, 10, 1)
                .compute(() -> false)
                .caption();
        // N ε² = 20 · 0.25.
        assertTrue(ridge.startsWith("ε = 0.500 and λ = 5.00 have one solution"), ridge);
    }

    @Test
    void lookAsDrawn() throws IOException {
        assertLooks("demonstration-deep-linear", DEEP, 900, 640);
        assertLooks("demonstration-norm-penalty", PENALTY, 900, 500);
        assertLooks("demonstration-simplex", new SimplexDemonstration(4, 0.4, 8, 1), 900, 500);
        assertLooks(
                "demonstration-bandit", new ExcitationDemonstration(new TwoArmedBandit(0.6, 0.4, 2_000, 2)), 900, 420);
    }

    private static void assertLooks(String name, Demonstration demonstration, double width, double height)
            throws IOException {
        Figure figure = demonstration.compute(() -> false).figure(width, height);
        GoldenFigure.assertMatches(name, SvgWriter.write(figure, 248));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new NormPenaltyDemonstration(VectorNorm.TWO, Double.NaN, 0.5, 10, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NormPenaltyDemonstration(VectorNorm.TWO, 2, Double.NaN, 10, 1));
        for (double share : new double[] {0, 0.995, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new SlopeDemonstration(share, 1));
        }
        assertThrows(IllegalArgumentException.class, () -> new SimplexDemonstration(7, 0.5, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new SimplexDemonstration(3, 0.5, 1, 1));
    }
}
