package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.golden.GoldenFigure;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final Rect AREA = new Rect(0, 0, 900, 240);

    private static LearningCurve.Point point(long iteration, double loss, double margin) {
        return new LearningCurve.Point(
                iteration,
                loss,
                Double.isNaN(margin) ? OptionalDouble.empty() : OptionalDouble.of(margin),
                OptionalDouble.of(1 + loss));
    }

    private static List<Mark> marks(Panel panel, String layer) {
        return panel.layers().stream()
                .filter(l -> l.name().equals(layer))
                .map(Layer::marks)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMissingMarginLeavesAGapAndALonelyValueIsADot() {
        LearningCurve curve = new LearningCurve(
                Loss.CROSS_ENTROPY,
                List.of(
                        point(0, 1, Double.NaN),
                        point(1, 0.9, -2),
                        point(2, 0.8, Double.NaN),
                        point(3, 0.7, 1),
                        point(4, 0.6, 2)));
        List<Mark> margin = marks(
                Curves.panels(List.of(curve), OptionalLong.empty(), IterationLabel.STEPS, AREA)
                        .get(1),
                "cross-entropy");
        assertEquals(2, margin.size());
        assertEquals(2, ((Mark.Symbol) margin.get(0)).at().x());
        assertEquals(2, ((Mark.Polyline) margin.get(1)).points().size());
    }

    @Test
    void theStartStandsAtOneAndALossOfZeroHasNoPlaceOnALogarithmicAxis() {
        LearningCurve curve =
                new LearningCurve(Loss.SQUARED, List.of(point(0, 0.5, 1), point(9, 0.25, 1), point(99, 0, 1)));
        Panel loss = Curves.panels(List.of(curve), OptionalLong.of(50), IterationLabel.STEPS, AREA)
                .get(0);
        Mark.Polyline line = (Mark.Polyline) marks(loss, "squared-loss").get(0);
        assertEquals(1, line.points().get(0).x());
        assertEquals(2, line.points().size());
        assertEquals("iteration + 1", loss.x().label());
        Mark.Symbol dot = (Mark.Symbol) marks(loss, "squared-loss").get(1);
        assertEquals(10, dot.at().x());
        assertEquals(0.25, dot.at().y());
    }

    @Test
    void constantAndEmptyCurvesHaveAxes() {
        LearningCurve flat = new LearningCurve(Loss.SQUARED, List.of(point(0, 1e-300, 0), point(1, 1e-300, 0)));
        for (List<LearningCurve> curves : List.of(List.<LearningCurve>of(), List.of(flat))) {
            String svg = svg(Curves.panels(curves, OptionalLong.of(0), IterationLabel.STEPS, AREA));
            assertTrue(svg.contains("Lipschitz constant"));
        }
    }

    @Test
    void areStackedInATallArea() {
        List<Panel> panels =
                Curves.panels(List.of(), OptionalLong.empty(), IterationLabel.STEPS, new Rect(10, 20, 300, 600));
        assertEquals(new Rect(10, 220, 300, 200), panels.get(1).area());
    }

    @Test
    void theKeyStandsAboveInFullWordsHoweverNarrowTheAreaIs() {
        List<LearningCurve> curves = List.of(
                new LearningCurve(Loss.CROSS_ENTROPY, List.of(point(0, 1, 1))),
                new LearningCurve(Loss.SQUARED, List.of(point(0, 1, 1))));
        for (double width : new double[] {160, 240, 900}) {
            List<Panel> panels =
                    Curves.panels(curves, OptionalLong.empty(), IterationLabel.STEPS, new Rect(0, 0, width, 200));
            PanelLayout key = PanelLayout.of(panels.get(3));
            for (Mark mark : marks(panels.get(3), "key")) {
                if (mark instanceof Mark.Text text) {
                    double left = key.xToFigure(text.at().x());
                    double right = left + TextMetrics.width(text.text(), text.style());
                    assertTrue(
                            left >= 0 && right <= width - 8, () -> text.text() + " ends at " + right + " of " + width);
                    double y = key.yToFigure(text.at().y());
                    assertTrue(y < PanelLayout.of(panels.get(0)).plotArea().y());
                }
            }
        }
    }

    @Test
    void dotsAtBothEndsAreWhole() {
        LearningCurve curve =
                new LearningCurve(Loss.SQUARED, List.of(point(0, 0.5, 1), point(9, 0.3, 1), point(59_999, 0.25, 1)));
        for (double width : new double[] {330, 900, 1800}) {
            for (Panel panel : Curves.panels(
                            List.of(curve), OptionalLong.of(0), IterationLabel.STEPS, new Rect(0, 0, width, 240))
                    .subList(0, 3)) {
                PanelLayout layout = PanelLayout.of(panel);
                assertTrue(layout.xToFigure(1) - layout.plotArea().x() >= 4.3);
                assertTrue(layout.plotArea().right() - layout.xToFigure(60_000) >= 4.3);
            }
        }
    }

    @Test
    void lookAsDrawn() throws IOException {
        List<LearningCurve> curves = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            List<LearningCurve.Point> points = new ArrayList<>();
            for (long i = 0; i < 20_000; i = i + 1 + i / 2) {
                double factor = loss == Loss.SQUARED ? 3 : 1;
                points.add(point(i, 1 / (1 + factor * i), i < 4 ? Double.NaN : factor * (1 - 40.0 / i)));
            }
            curves.add(new LearningCurve(loss, points));
        }
        GoldenFigure.assertMatches(
                "curves", svg(Curves.panels(curves, OptionalLong.of(1000), IterationLabel.STEPS, AREA)));
    }

    private static String svg(List<Panel> panels) {
        return SvgWriter.write(new Figure(AREA.width(), AREA.height(), "Curves", "", panels, ""), 240);
    }
}
