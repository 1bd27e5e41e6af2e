package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.excitation.ExcitationTrace;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Legend;
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
     * Two panels, side by side in a wide area and stacked in a tall one, and above them, last in the list, a key.
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
        List<Legend.Entry> key = key(traces);
        double top = Key.rowsHeight("", key, area.width());
        Rect below = area.inset(0, top, 0, 0);
        boolean wide = below.width() > 1.3 * below.height();
        double width = wide ? below.width() / 2 : below.width();
        double height = wide ? below.height() : below.height() / 2;
        Rect first = new Rect(below.x(), below.y(), width, height);
        Rect second = new Rect(below.x() + (wide ? width : 0), below.y() + (wide ? 0 : height), width, height);
        SeriesPlot.Series reference =
                new SeriesPlot.Series("", List.of(new Vec2(1, truth)), SeriesPlot.referenceStroke());
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
        return List.of(
                estimates.panel(first, false, now),
                excitations.panel(second, false, now),
                Key.rows("excitation-key", "", key, area.x(), area.y(), area.width()));
    }

    private static List<Legend.Entry> key(List<ExcitationTrace> traces) {
        List<Legend.Entry> key = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            key.add(new Legend.Entry(traces.get(i).condition(), SeriesPlot.stroke(i, LINE_WIDTH), null));
        }
        key.add(new Legend.Entry("truth", SeriesPlot.referenceStroke(), null));
        return key;
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
            series.add(new SeriesPlot.Series("", points, SeriesPlot.stroke(i, LINE_WIDTH)));
        }
        return series;
    }
}
