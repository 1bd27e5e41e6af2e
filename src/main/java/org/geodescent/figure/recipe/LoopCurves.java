package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.LoopSignals;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;

/** The two signals of the feedback loop that may die, e and h(e), against the iteration. */
public final class LoopCurves {
    private static final double LINE_WIDTH = 1.9;

    private LoopCurves() {}

    /**
     * The signals of one run.
     *
     * @param loss that was trained
     * @param signals in order of their iterations, at least one
     */
    public record Run(Loss loss, List<LoopSignals> signals) {
        public Run {
            signals = List.copyOf(signals);
        }
    }

    /** Two panels side by side, one per signal, with a line per run, and above them, last in the list, a key. */
    public static List<Panel> panels(List<Run> runs, Rect area) {
        List<Legend.Entry> key = runs.stream()
                .map(run -> Key.entry(Palette.name(run.loss()), run.loss(), LINE_WIDTH))
                .toList();
        String heading = "How the signals fade";
        double top = Key.rowsHeight(heading, key, area.width());
        double half = area.width() / 2;
        Rect left = new Rect(area.x(), area.y() + top, half, area.height() - top);
        Rect right = new Rect(area.x() + half, left.y(), half, left.height());
        return List.of(
                panel("error", "root mean square of e", runs, LoopSignals::error, left),
                panel("update", "length of a step h(e)", runs, LoopSignals::update, right),
                Key.rows("signals-key", heading, key, area.x(), area.y(), area.width()));
    }

    private static Panel panel(
            String name, String label, List<Run> runs, ToDoubleFunction<LoopSignals> value, Rect area) {
        List<SeriesPlot.Series> series = new ArrayList<>();
        for (Run run : runs) {
            List<Vec2> points = run.signals().stream()
                    .map(signals -> new Vec2(signals.iteration() + 1.0, value.applyAsDouble(signals)))
                    .toList();
            series.add(new SeriesPlot.Series("", points, Palette.stroke(run.loss(), LINE_WIDTH)));
        }
        List<ZeroMarks.Curve> zeros = series.stream()
                .map(each -> new ZeroMarks.Curve(each.points(), each.stroke()))
                .toList();
        Panel panel = new SeriesPlot(
                        name,
                        "",
                        new SeriesPlot.AxisKind("iteration + 1", ScaleKind.LOGARITHMIC),
                        new SeriesPlot.AxisKind(label, ScaleKind.LOGARITHMIC),
                        series,
                        List.of())
                .panel(area);
        return ZeroMarks.added(panel, zeros);
    }
}
