package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.LoopSignals;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextStyle;
import org.junit.jupiter.api.Test;

/** Dots at the ends of a vertical axis are whole, and so are the caps of lines. */
class RunningDotsTest {
    private static void assertWhole(Panel panel, String layer) {
        PanelLayout layout = PanelLayout.of(panel);
        Rect plot = layout.plotArea();
        List<Mark.Symbol> dots = new ArrayList<>();
        for (Layer each : panel.layers()) {
            if (each.name().equals(layer)) {
                each.marks().stream()
                        .filter(Mark.Symbol.class::isInstance)
                        .forEach(mark -> dots.add((Mark.Symbol) mark));
            }
        }
        assertFalse(dots.isEmpty(), panel.name());
        for (Mark.Symbol dot : dots) {
            double radius =
                    (dot.size() + (dot.stroke() == null ? 0 : dot.stroke().width())) / 2;
            double y = layout.yToFigure(dot.at().y());
            assertTrue(y - radius >= plot.y() && y + radius <= plot.bottom(), () -> "%s in %s: %s ± %s of %s"
                    .formatted(layer, panel.name(), y, radius, plot));
        }
    }

    @Test
    void ofCurvesOverManyDecadesAndOfSteepMargins() {
        List<LearningCurve.Point> points = new ArrayList<>();
        for (int k = 0; k <= 60; k++) {
            double value = Math.pow(10, -k / 5.0);
            points.add(new LearningCurve.Point(k, value, OptionalDouble.of(k / 60.0), OptionalDouble.of(1e8 * value)));
        }
        List<LearningCurve> curves = List.of(new LearningCurve(Loss.CROSS_ENTROPY, points));
        for (double height : new double[] {140, 240, 900}) {
            Rect area = new Rect(0, 0, 1500, height);
            for (long iteration : new long[] {0, 30, 60}) {
                Curves.panels(curves, OptionalLong.of(iteration), IterationLabel.STEPS, area)
                        .forEach(panel -> assertWhole(panel, "values"));
            }
        }
    }

    @Test
    void ofAGapThatEndsAtZeroAndOfCosinesAtOne() {
        List<GapHistory.Point> points = new ArrayList<>();
        for (int k = 0; k <= 3; k++) {
            double end = k == 3 ? 0 : 1.0 / (1 << k);
            points.add(new GapHistory.Point(
                    k, OptionalDouble.of(end), OptionalDouble.of(1), List.of(OptionalDouble.of(k % 2 == 0 ? 1 : -1))));
        }
        GapHistory history = new GapHistory(points, List.of(1), OptionalDouble.empty());
        for (Rect area : List.of(new Rect(0, 0, 420, 420), new Rect(0, 0, 800, 200))) {
            for (int k = 0; k <= 3; k++) {
                List<Panel> panels = GapCurves.panels(history, k, IterationLabel.STEPS, "Gap", area);
                assertWhole(panels.get(0), "neuron-numbers");
                assertWhole(panels.get(1), "values");
            }
        }
    }

    @Test
    void wordsThatAreHigherThanThePlotStandBesideItAtAllTimes() {
        List<LearningCurve> curves = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            List<LearningCurve.Point> points = new ArrayList<>();
            for (int k = 0; k <= 60; k++) {
                double value = (loss == Loss.SQUARED ? 2 : 1) * Math.pow(10, -k / 20.0);
                points.add(
                        new LearningCurve.Point(k, value, OptionalDouble.of(k / 60.0), OptionalDouble.of(1 + value)));
            }
            curves.add(new LearningCurve(loss, points));
        }
        int low = 0;
        for (long iteration : new long[] {0, 30, 60}) {
            for (Panel panel :
                    Curves.panels(curves, OptionalLong.of(iteration), IterationLabel.STEPS, new Rect(0, 0, 508, 540))) {
                PanelLayout layout = PanelLayout.of(panel);
                Rect plot = layout.plotArea();
                for (Layer layer : panel.layers()) {
                    for (Mark mark : layer.marks()) {
                        if (layer.name().equals("values") && mark instanceof Mark.Text text) {
                            double x = layout.xToFigure(text.at().x()) + text.dx();
                            double base = layout.yToFigure(text.at().y()) + text.dy();
                            boolean within = base - text.style().size() >= plot.y() - 4 && base <= plot.bottom() + 4;
                            low += within ? 0 : 1;
                            assertTrue(within || x >= plot.right(), () -> "%s in %s at %s, %s of %s"
                                    .formatted(text.text(), panel.name(), x, base, plot));
                        }
                    }
                }
            }
        }
        assertTrue(low > 0, "all plots are high");
    }

    @Test
    void anAxisWithRoomStaysAsItIs() {
        Axis axis = Axis.linear("margin", -10, 10);
        assertEquals(axis, RunningDots.values(axis, -8, 8, 1, 300));
        Axis decades = Axis.logarithmic("loss", 1e-3, 1e3);
        assertEquals(decades, RunningDots.values(decades, 1e-2, 1e2, 1, 300));
    }

    @Test
    void valuesAtTheEndsOfTheRangeOfDoublesHaveAnAxis() {
        Axis axis = RunningDots.values(Axis.logarithmic("loss", 1e-307, 1e300), 2e-307, 9e299, 1, 140);
        assertTrue(axis.minimum() > 0 && axis.maximum() < Double.POSITIVE_INFINITY);
    }

    /** And only the first of two plots beside each other names the lines. */
    @Test
    void longNumbersStandBesideThePlotAtAllTimes() {
        List<LoopSignals> signals = new ArrayList<>();
        for (int k = 0; k <= 60; k++) {
            double value = 1.23 * Math.pow(10, -k / 10.0);
            signals.add(new LoopSignals(k, 1, 1, 1, value, value));
        }
        List<LoopCurves.Run> runs =
                List.of(new LoopCurves.Run(Loss.CROSS_ENTROPY, signals), new LoopCurves.Run(Loss.SQUARED, signals));
        for (double width : new double[] {508, 1040}) {
            for (long now : new long[] {0, 31, 60}) {
                List<Panel> panels = LoopCurves.panels(runs, now, new Rect(0, 0, width, 270));
                assertEquals(1, texts(panels.get(1)).size(), "one number for both");
                assertEquals(2, texts(panels.get(0)).size(), "and its name");
                for (Panel panel : panels) {
                    assertWhole(panel, "values");
                    texts(panel)
                            .forEach(text -> assertEquals(
                                    TextStyle.Anchor.START,
                                    text.style().anchor(),
                                    "%s at %s of %s".formatted(text, now, width)));
                }
            }
        }
    }

    private static List<Mark.Text> texts(Panel panel) {
        return panel.layers().stream()
                .filter(layer -> layer.name().equals("values"))
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }
}
