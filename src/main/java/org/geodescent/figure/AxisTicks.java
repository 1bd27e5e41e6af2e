package org.geodescent.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.number.NumberText;

/**
 * As many ticks as look well and whose labels do not touch.
 *
 * @param ticks in rising order
 * @param offset what the axis's label goes on with where the ticks' labels are differences, as {@code " − 4 512 300"};
 *     empty where they are the values
 */
record AxisTicks(List<Tick> ticks, String offset) {
    static final AxisTicks NONE = new AxisTicks(List.of(), "");

    private static final double PER_TICK_X = 50;
    private static final double PER_TICK_Y = 40;
    private static final int MOST = 8;
    /** Least space between labels, in figure units. */
    private static final double GAP = 9;

    static AxisTicks horizontal(Axis axis, double length) {
        int count = count(length / PER_TICK_X);
        AxisTicks ticks = ticks(axis, count);
        while (count > 2 && !ticks.apart(axis, length)) {
            count--;
            ticks = ticks(axis, count);
        }
        return ticks.apart(axis, length) ? ticks : ticks.onlyEndsLabelled();
    }

    private AxisTicks onlyEndsLabelled() {
        List<Tick> major = ticks.stream().filter(Tick::major).toList();
        if (major.size() <= 2) {
            return this;
        }
        Tick first = major.get(0);
        Tick last = major.get(major.size() - 1);
        return new AxisTicks(
                ticks.stream()
                        .map(tick -> tick.equals(first) || tick.equals(last) ? tick : new Tick(tick.value(), ""))
                        .toList(),
                offset);
    }

    static AxisTicks vertical(Axis axis, double length) {
        return ticks(axis, count(length / PER_TICK_Y));
    }

    private static int count(double fitting) {
        return (int) Math.max(2, Math.min(MOST, Math.rint(fitting) + 1));
    }

    private static AxisTicks ticks(Axis axis, int count) {
        List<Tick> powers =
                axis.scale() == ScaleKind.LINEAR ? List.of() : Ticks.powers(axis.minimum(), axis.maximum(), count);
        if (!powers.isEmpty()) {
            return new AxisTicks(powers, "");
        }
        Optional<Multiples> multiples = Ticks.multiples(axis.minimum(), axis.maximum(), count);
        BigDecimal offset = multiples.map(Multiples::offset).orElse(BigDecimal.ZERO);
        return new AxisTicks(multiples.map(m -> m.ticks(offset)).orElse(List.of()), words(offset));
    }

    private static String words(BigDecimal offset) {
        return offset.signum() == 0 ? "" : (offset.signum() > 0 ? " − " : " + ") + NumberText.exact(offset.abs());
    }

    private boolean apart(Axis axis, double length) {
        AxisScale scale = new AxisScale(axis.scale(), axis.minimum(), axis.maximum(), 0, length);
        double end = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            if (tick.major()) {
                double half = TextMetrics.width(tick.label(), FigureStyle.TICK_LABEL_X) / 2;
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
