package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.WordCheck;
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
        assertEquals(2, line.points().size(), "the value of 0 has no place");
        assertEquals("iteration + 1", loss.x().label());
        Mark.Symbol dot = (Mark.Symbol) marks(loss, "values").get(0);
        assertEquals(10, dot.at().x());
        assertEquals(0.25, dot.at().y());
    }

    /** The first play shows the same axes and words, and no line beyond now. */
    @Test
    void whatIsToComeCanBeLeftOut() {
        LearningCurve curve = new LearningCurve(
                Loss.SQUARED, List.of(point(0, 0.5, -1), point(9, 0.25, 1), point(99, 0.1, 2), point(999, 0, 3)));
        Figure all = new Figure(
                900, 240, "", "", Curves.panels(List.of(curve), OptionalLong.of(9), IterationLabel.STEPS, AREA), "");
        assertEquals(all, ToCome.without(all, 999));
        for (long last : new long[] {9, 99}) {
            Figure seen = ToCome.without(all, last);
            for (int i = 0; i < all.panels().size(); i++) {
                Panel panel = seen.panels().get(i);
                double end = panel.layers().stream()
                        .flatMap(layer -> layer.marks().stream())
                        .flatMap(mark -> mark instanceof Mark.Polyline line
                                        && line.stroke().colour().rgb()
                                                == Palette.ink(Loss.SQUARED).rgb()
                                ? line.points().stream()
                                : Stream.empty())
                        .mapToDouble(Vec2::x)
                        .max()
                        .orElseThrow();
                assertEquals(last + 1.0, end, panel.name());
                assertEquals(all.panels().get(i).x(), panel.x());
                assertEquals(all.panels().get(i).y(), panel.y());
                assertEquals(marks(all.panels().get(i), "values"), marks(panel, "values"));
            }
        }
        assertTrue(ToCome.without(all, 9).panels().stream()
                .flatMap(panel -> panel.layers().stream())
                .filter(layer -> layer.name().equals("zeros"))
                .allMatch(layer -> layer.marks().isEmpty()));
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
                Curves.panels(List.of(), OptionalLong.empty(), IterationLabel.STEPS, new Rect(10, 20, 300, 500));
        assertEquals(
                List.of("margin", "lipschitz"), panels.stream().map(Panel::name).toList());
        assertEquals(new Rect(10, 20, 300, 300), panels.get(0).area());
        assertEquals(new Rect(10, 320, 300, 200), panels.get(1).area());
        assertEquals(
                List.of("margin", "lipschitz", "loss"),
                Curves.panels(List.of(), OptionalLong.empty(), IterationLabel.STEPS, new Rect(0, 0, 600, 800)).stream()
                        .map(Panel::name)
                        .toList());
    }

    private static List<String> texts(Panel panel, String layer) {
        return marks(panel, layer).stream()
                .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.empty())
                .toList();
    }

    /** Numbers with names at the dots; what is still to come is pale; never cut. */
    @Test
    void linesEndInADotWithItsNumber() {
        List<LearningCurve> curves = List.of(
                new LearningCurve(
                        Loss.CROSS_ENTROPY, List.of(point(0, 1, -1), point(9, 0.5, 0.47), point(99, 0.2, 0.59))),
                new LearningCurve(Loss.SQUARED, List.of(point(0, 1, -1), point(9, 0.25, 1.91), point(99, 0.1, 3.48))));
        for (double width : new double[] {240, 330, 508}) {
            for (long now : new long[] {9, 99}) {
                List<Panel> panels =
                        Curves.panels(curves, OptionalLong.of(now), IterationLabel.STEPS, new Rect(0, 0, width, 576));
                Panel margin = panels.get(0);
                assertEquals(
                        now == 9
                                ? List.of("1.91", "squared loss", "0.47", "cross-entropy")
                                : List.of("3.48", "squared loss", "0.59", "cross-entropy"),
                        texts(margin, "values"));
                assertEquals(
                        now == 9,
                        marks(margin, "squared-loss").stream()
                                .anyMatch(mark -> mark instanceof Mark.Polyline line
                                        && line.stroke().colour().opacity() < 0.5));
                // A plot of 50 has no room for both, its panel has.
                for (Panel small : width > 330 ? panels.subList(1, 3) : List.<Panel>of()) {
                    assertEquals(
                            2,
                            texts(small, "values").stream()
                                    .filter(text -> text.startsWith("0") || text.startsWith("1"))
                                    .count(),
                            small::name);
                }
                WordCheck.assertNoneCut("curves", new Figure(width, 576, "", "", panels, ""));
            }
        }
        assertEquals(
                List.of("−1.00", "both"),
                texts(
                        Curves.panels(curves, OptionalLong.of(0), IterationLabel.STEPS, new Rect(0, 0, 400, 576))
                                .get(0),
                        "values"));
    }

    /** From the recorded iteration from which on no margin is negative; not before it is so at the last one. */
    @Test
    void whenAllAreRightIsSaid() {
        LearningCurve curve = new LearningCurve(
                Loss.SQUARED,
                List.of(point(0, 1, -3), point(5, 1, 1), point(9, 1, -1), point(20, 1, 0.5), point(99, 1, 2)));
        assertEquals(Optional.of(20L), MarginEvents.allRight(curve, 99));
        assertEquals(Optional.of(5L), MarginEvents.allRight(curve, 6));
        assertEquals(Optional.empty(), MarginEvents.allRight(curve, 10));
        Panel margin = Curves.panels(
                        List.of(curve), OptionalLong.of(99), IterationLabel.STEPS, new Rect(0, 0, 508, 576))
                .get(0);
        assertEquals(List.of("all right from 20 on"), texts(margin, "events"));
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
