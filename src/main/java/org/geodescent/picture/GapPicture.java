package org.geodescent.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.GapCurves;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.figure.recipe.IterationLabel;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;

/** The certified interval of the optimal value and the alignment of every neuron along the run. */
public final class GapPicture extends ConvexPicture {
    private final GapRecorder recorder = new GapRecorder();

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
    Drawn make(Moment moment, ConvexReading reading, BooleanSupplier cancelled) {
        List<LossRun> runs = moment.ofTwoClasses();
        GapHistory history = runs.isEmpty()
                ? new GapHistory(List.of(), List.of(), OptionalDouble.empty())
                : recorder.of(runs.get(0), reading.analysis(), moment.gesture().going(), cancelled);
        long current =
                reading.state().map(ConvexReading.NetworkState::iteration).orElse(0L);
        Figure figure = PlotWithKey.figure(
                moment,
                "The certified interval of the optimal value and the alignment of every neuron, against the logarithm of the iteration.",
                area -> GapCurves.panels(
                        history,
                        current,
                        IterationLabel.ofAxis(moment.experiment().descent()),
                        area),
                GapCurves.entries(history),
                List.of());
        String drift = reading.state()
                .map(state -> "Lemma 1: ‖w₁‖² − w₂² has drifted by "
                        + NumberText.shown(state.invariantDrift().value())
                        + " (neuron " + (state.invariantDrift().neuron() + 1) + ").")
                .orElse(Absence.UNTRAINED.sentence());
        return new Drawn.Shown(moment, figure, drift, reading, new Handles.Cosines(history));
    }
}
