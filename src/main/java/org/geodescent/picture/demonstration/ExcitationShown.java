package org.geodescent.picture.demonstration;

import java.util.List;
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
 * @param more a sentence after the caption's own, with a space before it; may be empty
 */
public record ExcitationShown(
        String title,
        double truth,
        String estimateLabel,
        String excitationLabel,
        List<ExcitationTrace> traces,
        String more)
        implements Demonstration.Shown {
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
                ExcitationCurves.panels(traces, truth, estimateLabel, excitationLabel, new Rect(0, 0, width, height)),
                "");
    }

    @Override
    public String caption() {
        String ends = traces.stream()
                .map(trace -> NumberText.shown(trace.last().estimate()) + " (" + trace.condition() + ")")
                .collect(Collectors.joining(", "));
        return "Right would be %s; the estimates end at %s. Where the sum of the excitation stops growing, learning stops.%s"
                .formatted(NumberText.shown(truth), ends, more);
    }
}
