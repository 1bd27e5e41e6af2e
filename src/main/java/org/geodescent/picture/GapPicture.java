package org.geodescent.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.recipe.GapCurves;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.figure.recipe.IterationLabel;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;

/**
 * The certified interval of the optimal value and the alignment of every neuron along the run; of K ≥ 3 classes the
 * interval of their sum.
 */
public final class GapPicture extends ConvexPicture {
    /** Of two classes one; of more one per class. */
    private final Map<Integer, GapRecorder> recorders = new HashMap<>();

    GapPicture(ConvexReader reader) {
        super(reader);
    }

    @Override
    public String id() {
        return "gap";
    }

    @Override
    public String title() {
        return "Gap";
    }

    @Override
    public About about() {
        return new About(
                "Gap",
                "Two numbers squeeze the best possible network: yours from above, a certificate from below. When they meet, no network of any width has this margin"
                        + " with smaller weights.",
                "B (14), (15)");
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN, Need.WHOLE_PATH);
    }

    @Override
    Optional<Absence> hidden(Experiment experiment, boolean bias) {
        return Optional.empty();
    }

    @Override
    Made plot(Moment moment, ConvexReading reading, BooleanSupplier cancelled) {
        GapHistory history = history(moment, reading, cancelled);
        String drift = reading.state()
                .map(state -> "Lemma 1: ‖w₁‖² − w₂² has drifted by "
                        + NumberText.shown(state.invariantDrift().value())
                        + " (neuron " + (state.invariantDrift().neuron() + 1) + ").")
                .orElse(Absence.UNTRAINED.sentence());
        List<Integer> nodes = IntStream.range(0, history.signs().size()).boxed().toList();
        return plot(moment, reading, history, drift, nodes);
    }

    private static Plot plot(
            Moment moment, ConvexReading reading, GapHistory history, String note, List<Integer> nodes) {
        long current =
                reading.state().map(ConvexReading.NetworkState::iteration).orElse(0L);
        return new Plot(
                "The certified interval of the optimal value and the alignment of every neuron, against the logarithm of the iteration.",
                (area, name, title) -> GapCurves.panels(
                        history,
                        current,
                        IterationLabel.ofAxis(moment.experiment().descent()),
                        title,
                        area),
                List.of(),
                List.of(),
                note,
                new Handles.Cosines(history, nodes));
    }

    private GapHistory history(Moment moment, ConvexReading reading, BooleanSupplier cancelled) {
        List<LossRun> runs = moment.ofTwoClasses();
        return runs.isEmpty()
                ? new GapHistory(List.of(), List.of(), OptionalDouble.empty())
                : recorders
                        .computeIfAbsent(moment.look().theory().ofClass().orElse(0), k -> new GapRecorder())
                        .of(runs.get(0), reading.analysis(), moment.gesture().going(), cancelled);
    }

    /** The sum, which has one interval, and the cosines of the first neurons of every class. */
    @Override
    Drawn makeAll(Moment moment, List<Moment> problems, ClassReadings readings, BooleanSupplier cancelled) {
        int each = Math.max(1, GapRecorder.MOST_NEURONS / problems.size());
        List<GapHistory> histories = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        for (int k = 0; k < problems.size(); k++) {
            GapHistory history = history(problems.get(k), readings.problems().get(k), cancelled);
            histories.add(history.ofFirst(each));
            int first = problems.get(k).firstNodeOf(k);
            for (int i = 0; i < Math.min(each, history.signs().size()); i++) {
                nodes.add(first + i);
            }
        }
        Plot plot = plot(moment, readings.problems().get(0), GapHistory.sum(histories), note(readings), nodes);
        return new Drawn.Shown(
                moment,
                figure(moment, "Sum of %d classes".formatted(problems.size()), plot),
                plot.note(),
                readings,
                plot.handles());
    }
}
