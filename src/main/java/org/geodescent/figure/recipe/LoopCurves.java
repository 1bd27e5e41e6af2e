package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.LoopSignals;
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

    /**
     * Two panels side by side, one per signal, with a line per run, which the first one names.
     *
     * @param now what comes after this iteration is pale
     */
    public static List<Panel> panels(List<Run> runs, long now, Rect area) {
        double half = area.width() / 2;
        Rect left = new Rect(area.x(), area.y(), half, area.height());
        Rect right = new Rect(area.x() + half, area.y(), half, area.height());
        return List.of(
                panel("error", "root mean square of e", runs, true, LoopSignals::error, now, left),
                panel("update", "length of a step h(e)", runs, false, LoopSignals::update, now, right));
    }

    private static Panel panel(
            String name,
            String label,
            List<Run> runs,
            boolean named,
            ToDoubleFunction<LoopSignals> value,
            long now,
            Rect area) {
        List<SeriesPlot.Series> series = new ArrayList<>();
        for (Run run : runs) {
            List<Vec2> points = run.signals().stream()
                    .map(signals -> new Vec2(signals.iteration() + 1.0, value.applyAsDouble(signals)))
                    .toList();
            series.add(new SeriesPlot.Series(
                    named ? Palette.name(run.loss()) : "", points, Palette.stroke(run.loss(), LINE_WIDTH)));
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
                .running(area, series.size(), OptionalLong.of(now));
        return ZeroMarks.added(panel, zeros);
    }
}
