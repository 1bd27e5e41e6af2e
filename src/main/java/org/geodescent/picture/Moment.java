package org.geodescent.picture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.jspecify.annotations.Nullable;

/**
 * What a picture is of. Immutable.
 *
 * @param experiment its points are drawn, also while its runs are still those of an older experiment
 * @param runs one per loss, the cross-entropy first, each with at least its start; none if nothing can be trained.
 *     Those of other features than the experiment has are left out
 * @param map of where one neuron goes; empty if none was begun
 * @param iteration what is shown: of each run its last snapshot at or before this
 */
public record Moment(
        Experiment experiment, List<LossRun> runs, Optional<BasinMap> map, long iteration, Look look, Gesture gesture) {
    /** Without points. */
    private static final Experiment NONE = new Experiment(
            "",
            new Dataset(Matrix.of(0, 2), new int[0], List.of("1", "-1")),
            new DataOrigin.Own(""),
            new LinearModel(2, true, 1),
            LossChoice.BOTH,
            Reduction.SUM,
            new Descent(1, 0),
            new Start.Seeded(Initialisation.TORCH, 1, 1, 0),
            Optional.empty(),
            new StopRule(0, 0));

    public Moment {
        int features = experiment.data().dimension();
        // Right after a feature has come or gone the runs are still those of an older experiment.
        runs = runs.stream()
                .filter(run -> run.spec().model().inputs() == features)
                .toList();
    }

    /** Of a picture that is of none. */
    public static Moment ofNoExperiment(Look look) {
        return ofNoExperiment(look, Long.MAX_VALUE);
    }

    /** The same at a time of its own. */
    public static Moment ofNoExperiment(Look look, long time) {
        return new Moment(NONE, List.of(), Optional.empty(), time, look, Gesture.NONE);
    }

    /** The samples that gradient descent sees. */
    public Dataset data() {
        return experiment.trainingData();
    }

    /** The runs, if they are about two classes. */
    public List<LossRun> ofTwoClasses() {
        return runs.stream().allMatch(run -> run.spec().networks() == 1) ? runs : List.of();
    }

    /**
     * Of K ≥ 3 classes the moment of one class against the rest, with the λ that somebody chose only if its problem is
     * the one that is shown. Runs of another number of classes, which are still those of an older experiment, are left
     * out.
     *
     * @param k the class, from 0
     */
    Moment ofClass(int k) {
        int classes = experiment.data().classNames().size();
        TheoryView theory = look.theory();
        boolean shown = theory.ofClass(classes).equals(Optional.of(k));
        Look own =
                new Look(look.plane(), shown ? theory : theory.withClass(Optional.of(k)), look.width(), look.height());
        return new Moment(
                experiment.withData(experiment.data().oneAgainstRest(k), experiment.origin()),
                runs.stream()
                        .filter(run -> run.spec().networks() == classes)
                        .map(run -> run.ofClass(k))
                        .toList(),
                map,
                iteration,
                own,
                gesture);
    }

    /**
     * The number of the first hidden node of the network that a picture of one problem shows, counted through all
     * networks.
     */
    public int firstNode() {
        int classes = experiment.data().classNames().size();
        return classes > 2 ? firstNodeOf(look.theory().ofClass(classes).orElse(0)) : 0;
    }

    /** The same of the network of class k. */
    int firstNodeOf(int k) {
        return experiment.model() instanceof TwoLayerRelu relu ? k * relu.hidden() : 0;
    }

    /** The shown state of a run. */
    public Snapshot shown(LossRun run) {
        return run.trajectory().get(Math.max(0, run.trajectory().indexAt(iteration)));
    }

    /** The iteration that is really shown, of the run that has come farthest; empty without runs. */
    public OptionalLong shownIteration() {
        return runs.stream().mapToLong(run -> shown(run).iteration()).max();
    }

    /**
     * What makes the picture again.
     *
     * @param theory how the theory plane is looked at beside it
     */
    public Session session(TheoryView theory) {
        LossChoice all = experiment.losses();
        Experiment drawn = runs.size() == 1 && all.losses().size() > 1
                ? experiment.withLosses(
                        LossChoice.only(runs.get(0).spec().objective().loss()))
                : experiment;
        return new Session(
                drawn,
                look.plane().withIteration(shownIteration().stream().boxed().findFirst()),
                Optional.of(theory),
                map);
    }

    /** The same moment of other runs. */
    public Moment withRuns(List<LossRun> others) {
        return new Moment(experiment, others, map, iteration, look, gesture);
    }

    /** The same moment of an experiment with a map, without runs. */
    public Moment ofMap(Experiment of, BasinMap shown) {
        return new Moment(of, List.of(), Optional.of(shown), iteration, look, gesture);
    }

    /** The same moment, looked at in another way. */
    public Moment with(Look other) {
        return new Moment(experiment, runs, map, iteration, other, gesture);
    }

    /** Whether nothing happened since: the large parts are the same references, so that an idle frame costs nothing. */
    public boolean isSame(@Nullable Moment other) {
        return other != null && areSame(runs, other.runs) && isSameButRuns(other);
    }

    /** The same, where it does not matter which states of the runs have been measured. */
    public boolean isSameButMeasured(@Nullable Moment other) {
        return other != null && areSameButMeasured(runs, other.runs) && isSameButRuns(other);
    }

    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    private boolean isSameButRuns(Moment other) {
        return experiment == other.experiment
                && map.orElse(null) == other.map.orElse(null)
                && iteration == other.iteration
                && look.equals(other.look)
                && gesture.going() == other.gesture.going()
                && (gesture.ghost() == other.gesture.ghost() || gesture.ghost().equals(other.gesture.ghost()));
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private static boolean areSameButMeasured(List<LossRun> a, List<LossRun> b) {
        return LossRun.areAlike(
                a,
                b,
                (one, other) -> one.spec() == other.spec()
                        && one.trajectory() == other.trajectory()
                        && one.outcome().equals(other.outcome()));
    }

    /** Whether nothing has come to any of these runs. */
    @SuppressWarnings("ReferenceEquality") // as above
    static boolean areSame(List<LossRun> a, List<LossRun> b) {
        return LossRun.areAlike(a, b, (one, other) -> one == other);
    }
}
