package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.excitation.ExcitationTrace;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;

/**
 * An estimate against time, and beside it what has excited it so far (A 1.1): where the one curve stops rising, the
 * other stops moving.
 */
public final class ExcitationCurves {
    private static final double LINE_WIDTH = 1.9;

    private ExcitationCurves() {}

    /**
     * Two panels, side by side in a wide area and stacked in a tall one; lines have their numbers and names where they
     * are.
     *
     * @param traces at least one; the n-th has the n-th line style in both panels
     * @param truth what the estimates should become
     * @param estimateLabel of the vertical axis
     * @param excitationLabel of the vertical axis
     * @param now what comes after this time is pale; empty: nothing is
     */
    public static List<Panel> panels(
            List<ExcitationTrace> traces,
            double truth,
            String estimateLabel,
            String excitationLabel,
            OptionalLong now,
            Rect area) {
        boolean wide = area.width() > 1.3 * area.height();
        double width = wide ? area.width() / 2 : area.width();
        double height = wide ? area.height() : area.height() / 2;
        Rect first = new Rect(area.x(), area.y(), width, height);
        Rect second = new Rect(area.x() + (wide ? width : 0), area.y() + (wide ? 0 : height), width, height);
        SeriesPlot.Series reference = new SeriesPlot.Series(
                "truth " + NumberText.shown(truth), List.of(new Vec2(1, truth)), SeriesPlot.referenceStroke());
        SeriesPlot estimates = new SeriesPlot(
                "estimate",
                "Estimate",
                time(),
                new SeriesPlot.AxisKind(estimateLabel, ScaleKind.LINEAR),
                series(traces, ExcitationTrace.Point::estimate),
                List.of(reference));
        SeriesPlot excitations = new SeriesPlot(
                "excitation",
                "Excitation so far",
                time(),
                new SeriesPlot.AxisKind(excitationLabel, ScaleKind.LOGARITHMIC),
                series(traces, ExcitationTrace.Point::excitation),
                List.of());
        return List.of(estimates.running(first, traces.size(), now), excitations.running(second, traces.size(), now));
    }

    private static SeriesPlot.AxisKind time() {
        return new SeriesPlot.AxisKind("time + 1", ScaleKind.LOGARITHMIC);
    }

    private static List<SeriesPlot.Series> series(
            List<ExcitationTrace> traces, ToDoubleFunction<ExcitationTrace.Point> value) {
        List<SeriesPlot.Series> series = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            List<Vec2> points = traces.get(i).points().stream()
                    .map(point -> new Vec2(point.time() + 1.0, value.applyAsDouble(point)))
                    .toList();
            series.add(new SeriesPlot.Series(traces.get(i).condition(), points, SeriesPlot.stroke(i, LINE_WIDTH)));
        }
        return series;
    }
}
