package org.geodescent.figure;

import java.util.List;

/** As many ticks as look well and whose labels do not touch. */
final class AxisTicks {
    private static final double PER_TICK_X = 50;
    private static final double PER_TICK_Y = 40;
    private static final int MOST = 8;
    /** Least space between labels, in figure units. */
    private static final double GAP = 9;

    private AxisTicks() {}

    static List<Tick> horizontal(Axis axis, double length) {
        int count = count(length / PER_TICK_X);
        List<Tick> ticks = ticks(axis, count);
        while (count > 2 && !apart(axis, length, ticks)) {
            count--;
            ticks = ticks(axis, count);
        }
        return apart(axis, length, ticks) ? ticks : onlyEndsLabelled(ticks);
    }

    private static List<Tick> onlyEndsLabelled(List<Tick> ticks) {
        List<Tick> major = ticks.stream().filter(Tick::major).toList();
        if (major.size() <= 2) {
            return ticks;
        }
        Tick first = major.get(0);
        Tick last = major.get(major.size() - 1);
        return ticks.stream()
                .map(tick -> tick.equals(first) || tick.equals(last) ? tick : new Tick(tick.value(), ""))
                .toList();
    }

    static List<Tick> vertical(Axis axis, double length) {
        return ticks(axis, count(length / PER_TICK_Y));
    }

    private static int count(double fitting) {
        return (int) Math.max(2, Math.min(MOST, Math.rint(fitting) + 1));
    }

    private static List<Tick> ticks(Axis axis, int count) {
        return axis.scale() == ScaleKind.LINEAR
                ? Ticks.linear(axis.minimum(), axis.maximum(), count)
                : Ticks.logarithmic(axis.minimum(), axis.maximum(), count);
    }

    private static boolean apart(Axis axis, double length, List<Tick> ticks) {
        AxisScale scale = new AxisScale(axis.scale(), axis.minimum(), axis.maximum(), 0, length);
        double end = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            if (tick.major()) {
                double half = TextMetrics.width(tick.label(), Look.TICK_LABEL_X) / 2;
                double centre = scale.toFigure(tick.value());
                if (centre - half < end) {
                    return false;
                }
                end = centre + half + GAP;
            }
        }
        return true;
    }
}
