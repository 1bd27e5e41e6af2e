package org.geodescent.picture.demonstration;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.geodescent.core.excitation.ExcitationTrace;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.ExcitationCurves;

/**
 * Estimates and their excitation over time.
 *
 * @param title of the figure
 * @param truth what the estimates should become
 * @param traces under several conditions
 * @param now the time that is shown; empty: the end
 * @param more a sentence after the caption's own, with a space before it; may be empty
 */
public record ExcitationShown(
        String title,
        double truth,
        String estimateLabel,
        String excitationLabel,
        List<ExcitationTrace> traces,
        OptionalLong now,
        String more)
        implements Demonstration.InTime {
    public ExcitationShown {
        traces = List.copyOf(traces);
    }

    @Override
    public Figure figure(double width, double height) {
        return new Figure(
                width,
                height,
                title,
                "An estimate against time and the excitation that it has received so far. " + caption(),
                ExcitationCurves.panels(
                        traces, truth, estimateLabel, excitationLabel, now, new Rect(0, 0, width, height)),
                "");
    }

    @Override
    public long end() {
        return traces.stream().mapToLong(trace -> trace.last().time()).max().orElse(0);
    }

    @Override
    public ExcitationShown at(long time) {
        OptionalLong shown = time < end() ? OptionalLong.of(time) : OptionalLong.empty();
        return new ExcitationShown(title, truth, estimateLabel, excitationLabel, traces, shown, more);
    }

    @Override
    public List<Long> times() {
        return traces.get(0).points().stream().map(ExcitationTrace.Point::time).toList();
    }

    @Override
    public double[] heights(int index) {
        long time = traces.get(0).points().get(index).time();
        double range = range();
        return traces.stream()
                .mapToDouble(trace -> range > 0 ? estimate(trace, time) / range : 0)
                .toArray();
    }

    private double range() {
        double low = truth;
        double high = truth;
        for (ExcitationTrace trace : traces) {
            for (ExcitationTrace.Point point : trace.points()) {
                low = Math.min(low, point.estimate());
                high = Math.max(high, point.estimate());
            }
        }
        return high - low;
    }

    private static double estimate(ExcitationTrace trace, long time) {
        double estimate = trace.points().get(0).estimate();
        for (ExcitationTrace.Point point : trace.points()) {
            if (point.time() > time) {
                break;
            }
            estimate = point.estimate();
        }
        return estimate;
    }

    @Override
    public String caption() {
        if (now.isPresent()) {
            String shown = traces.stream()
                    .map(trace -> NumberText.shown(estimate(trace, now.getAsLong())) + " (" + trace.condition() + ")")
                    .collect(Collectors.joining(", "));
            return "At time %s the estimates are %s; right would be %s."
                    .formatted(NumberText.of(now.getAsLong()), shown, NumberText.shown(truth));
        }
        String ends = traces.stream()
                .map(trace -> NumberText.shown(trace.last().estimate()) + " (" + trace.condition() + ")")
                .collect(Collectors.joining(", "));
        return "Right would be %s; the estimates end at %s. Where the sum of the excitation stops growing, learning stops.%s"
                .formatted(NumberText.shown(truth), ends, more);
    }
}
