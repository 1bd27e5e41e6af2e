package org.geodescent.view;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.DirectionMaximum;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.train.Snapshot;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;
import org.geodescent.view.TheoryScene.Absence;
import org.geodescent.view.TheoryScene.TheoryPicture;
import org.jspecify.annotations.Nullable;

/**
 * Makes the scenes of the theory plane. What was found for the last data set is kept, and helps to find the next solution while something is dragged; otherwise a scene is determined by
 * its request alone. {@link #of} is for one thread at a time; {@link #announce} may be called from any.
 */
public final class TheoryScenes {
    /** A solution that newer samples wait for is given up after so long. */
    private static final long PATIENCE_NANOS = 250_000_000;

    private final GapRecorder gaps = new GapRecorder();
    private @Nullable ConvexAnalysis last;
    private @Nullable ClassPrograms lastPrograms;
    private volatile @Nullable Dataset awaited;

    /** Tells which samples are wanted now, so that the solution for others is not waited for. */
    public void announce(Dataset data) {
        awaited = data;
    }

    /**
     * The scene of a request.
     *
     * @param closed asked now and then
     * @throws CancellationException soon after {@code closed} turned true, or if other samples have been announced meanwhile
     */
    public TheoryScene of(TheoryRequest request, BooleanSupplier closed) {
        Optional<ConvexView> view = ConvexView.of(request.view().tab());
        Dataset data = request.data();
        ModelSpec model = request.experiment().model();
        Optional<Absence> absence = TheoryAbsence.of(data, model);
        if (absence.isPresent()) {
            Optional<Absence> programs = classPrograms(data, model, closed)
                    .map(solved -> new Absence(absence.get().sentence() + "\n\n" + solved.sentence(), false));
            return new TheoryScene(
                    request, picture(view, absence.get()), Optional.empty(), programs.isPresent() ? programs : absence);
        }
        boolean bias = ((TwoLayerRelu) model).hiddenBias();
        ConvexAnalysis analysis = analysis(data, bias, request.gesture(), closed);
        TheoryReading reading = reading(request, analysis);
        Optional<Absence> hidden = view.flatMap(v -> TheoryAbsence.ofPicture(v, data, bias, analysis));
        TheoryPicture picture = hidden.isPresent()
                ? new TheoryPicture.Missing(hidden.get())
                : view.map(v -> TheoryFigures.of(v, request, reading, gaps)).orElse(new TheoryPicture.Elsewhere());
        return new TheoryScene(request, picture, Optional.of(reading), Optional.empty());
    }

    /** What is shown of a request at which {@link #of} fails. */
    public static TheoryScene failed(TheoryRequest request) {
        Absence absence = new Absence(FailedPicture.SENTENCE, false);
        TheoryPicture none = picture(ConvexView.of(request.view().tab()), absence);
        return new TheoryScene(request, none, Optional.empty(), Optional.of(absence));
    }

    /** Of more than two classes and a network that the programs are about. */
    private Optional<ClassPrograms> classPrograms(Dataset data, ModelSpec model, BooleanSupplier closed) {
        if (data.classNames().size() <= 2
                || data.size() == 0
                || data.dimension() != 2
                || !(model instanceof TwoLayerRelu relu)
                || relu.outputBias()
                || (relu.hiddenBias() && data.size() > ConvexAnalysis.MOST_WITH_BIAS)) {
            return Optional.empty();
        }
        ClassPrograms known = lastPrograms;
        if (known == null
                || known.biasColumn() != relu.hiddenBias()
                || !known.data().equals(data)) {
            BooleanSupplier cancelled = cancelled(data, closed);
            known = ClassPrograms.of(data, relu.hiddenBias(), cancelled);
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            lastPrograms = known;
        }
        return Optional.of(known);
    }

    private static TheoryPicture picture(Optional<ConvexView> view, Absence absence) {
        return view.isPresent() ? new TheoryPicture.Missing(absence) : new TheoryPicture.Elsewhere();
    }

    private ConvexAnalysis analysis(Dataset data, boolean bias, boolean gesture, BooleanSupplier closed) {
        ConvexAnalysis known = last;
        boolean same =
                known != null && known.biasColumn() == bias && known.data().equals(data);
        // After a gesture the solution is found again from nothing: sessions must give the same bits everywhere.
        if (known != null && same && (gesture || !known.warm())) {
            return known;
        }
        Optional<ConvexAnalysis> previous = Optional.ofNullable(known)
                .filter(analysis -> gesture && analysis.biasColumn() == bias)
                .filter(analysis -> analysis.data().size() == data.size());
        BooleanSupplier cancelled = cancelled(data, closed);
        ConvexAnalysis next = ConvexAnalysis.of(data, bias, previous, cancelled);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        last = next;
        return next;
    }

    /** Whether to stop now what is about these samples. */
    private BooleanSupplier cancelled(Dataset data, BooleanSupplier closed) {
        long begun = System.nanoTime();
        return () -> closed.getAsBoolean()
                || (System.nanoTime() - begun > PATIENCE_NANOS && awaited != null && !data.equals(awaited));
    }

    private static TheoryReading reading(TheoryRequest request, ConvexAnalysis analysis) {
        List<Double> lambda = lambda(request.view(), analysis);
        Optional<DirectionMaximum> dual = lambda.isEmpty()
                ? Optional.empty()
                : analysis.dualOracle().map(oracle -> oracle.maximise(TheoryReading.array(lambda)));
        return new TheoryReading(analysis, state(request, analysis), lambda, dual);
    }

    /** The optimal λ, with the two entries that somebody chose. */
    private static List<Double> lambda(TheoryView view, ConvexAnalysis analysis) {
        List<Double> optimal =
                analysis.solved().map(ConvexOutcome.Solved::lambda).orElse(List.of());
        if (optimal.isEmpty() || view.lambda().isEmpty() || !view.fits(optimal.size())) {
            return optimal;
        }
        Vec2 chosen = view.lambda().get();
        List<Double> changed = new java.util.ArrayList<>(optimal);
        changed.set(view.first(), chosen.x());
        changed.set(view.second(), chosen.y());
        return changed;
    }

    private static Optional<TheoryReading.NetworkState> state(TheoryRequest request, ConvexAnalysis analysis) {
        if (request.runs().isEmpty()) {
            return Optional.empty();
        }
        LossRun run = request.runs().get(0);
        Snapshot now = snapshot(run, request.iteration());
        Optional<BiasFreeNetwork> start = network(run, run.trajectory().get(0), analysis);
        Optional<BiasFreeNetwork> shown = network(run, now, analysis);
        return start.flatMap(from ->
                shown.map(to -> TheoryReading.NetworkState.of(analysis, run.spec(), now.iteration(), from, to)));
    }

    static Snapshot snapshot(LossRun run, long iteration) {
        return run.trajectory().get(Math.max(0, run.trajectory().indexAt(iteration)));
    }

    /** Empty while the run is still that of another kind of network. */
    static Optional<BiasFreeNetwork> network(LossRun run, Snapshot at, ConvexAnalysis analysis) {
        Network network = new Network(run.spec().model(), at.parameters());
        Optional<BiasFreeNetwork> free =
                analysis.biasColumn() ? BiasFreeNetwork.withBiasColumn(network) : BiasFreeNetwork.of(network);
        return free.filter(net -> net.hidden(0).length == analysis.x().columns());
    }
}
