package org.geodescent.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.run.BasinState;
import org.geodescent.run.BasinTask;
import org.geodescent.run.Experiment;
import org.geodescent.run.LatestTask;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunState;
import org.geodescent.run.Trainer;
import org.geodescent.session.BoundsView;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.view.Scene;
import org.geodescent.view.SceneRequest;
import org.jspecify.annotations.Nullable;

/**
 * The state of the laboratory behind all panes. Panes change it through {@link #edit}, {@link #preview} and {@link #commit} and listen to its
 * properties; the frame clock calls {@link #pulse} once a frame, which pulls what the workers have published. On the JavaFX thread only.
 */
public final class Workbench implements AutoCloseable {
    private final Trainer trainer;
    private final LatestTask<SceneRequest, Scene> scenes;
    private final History<Experiment> history;
    private final Playback playback = new Playback();
    private final ObjectProperty<ViewState> view = new SimpleObjectProperty<>(ViewState.DEFAULT);
    private final ObjectProperty<TheoryView> theory = new SimpleObjectProperty<>(TheoryView.DEFAULT);
    private final ReadOnlyObjectWrapper<RunState> runState = new ReadOnlyObjectWrapper<>(new RunState.Idle());
    private final ReadOnlyObjectWrapper<@Nullable Scene> scene = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Highlight> highlight = new SimpleObjectProperty<>(Highlight.NONE);
    private final ObservableSet<Integer> selection = FXCollections.observableSet();
    private List<Classifier> ghost = List.of();
    private double curvesWidth = 480;
    private double curvesHeight = 320;
    private @Nullable SceneRequest requested;
    private @Nullable BasinTask basins;

    /**
     * Opens an experiment and starts to train it.
     *
     * @param trainer owned by the workbench from now on
     * @param scenes makes scenes, owned by the workbench from now on
     */
    public Workbench(Trainer trainer, LatestTask<SceneRequest, Scene> scenes, Experiment initial) {
        this.trainer = trainer;
        this.scenes = scenes;
        history = new History<>(initial);
        history.valueProperty().addListener((property, before, after) -> experimentChanged(before, after));
        trainer.start(initial);
        playback.restart();
    }

    public History<Experiment> history() {
        return history;
    }

    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return history.valueProperty();
    }

    public Experiment experiment() {
        return history.value();
    }

    public Playback playback() {
        return playback;
    }

    public ObjectProperty<ViewState> viewProperty() {
        return view;
    }

    /** How the theory plane is looked at. */
    public ObjectProperty<TheoryView> theoryProperty() {
        return theory;
    }

    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return runState.getReadOnlyProperty();
    }

    /** What is on screen; null until the first scene is ready. */
    public ReadOnlyObjectProperty<@Nullable Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    public ObjectProperty<Highlight> highlightProperty() {
        return highlight;
    }

    /** The cell that is lit: while the mouse lights none, the one that was clicked. */
    public Optional<CellMark> litCell() {
        return highlight.get() instanceof Highlight.Cell cell
                ? Optional.of(cell.mark())
                : view.get().cell();
    }

    /** Keeps a cell lit, or lights it no longer. */
    public void toggleCell(CellMark mark) {
        boolean kept = view.get().cell().equals(Optional.of(mark));
        view.set(view.get().withCell(kept ? Optional.empty() : Optional.of(mark)));
        highlight.set(Highlight.NONE);
    }

    /** Indices of the selected samples. */
    public ObservableSet<Integer> selection() {
        return selection;
    }

    /** One change of the experiment, one undo step, trained at once. */
    public void edit(String name, UnaryOperator<Experiment> change) {
        history.change(name, change.apply(history.value()));
    }

    /** Shows an experiment in the course of a gesture and trains it as the gesture allows. */
    public void preview(Experiment next) {
        if (!history.inGesture()) {
            ghost = shownClassifiers();
        }
        history.preview(next);
    }

    /** Ends a gesture as one undo step. Without a gesture nothing happens. */
    public void commit(String name) {
        if (history.inGesture()) {
            history.commit(name);
            trainer.start(history.value());
        }
    }

    /** Ends a gesture as if it had never begun. Without a gesture nothing happens. */
    public void rollBack() {
        history.rollBack();
    }

    /** Names who computes basin maps: from now on the map is saved and opened with the session. */
    public void setBasins(BasinTask task) {
        basins = task;
    }

    /** The basin map of the experiment's points as far as it is computed; empty if there is none. */
    public Optional<BasinMap> basin() {
        return basins != null && basins.state() instanceof BasinState.Mapped mapped
                ? Optional.of(mapped.map())
                        .filter(map -> map.study().data().equals(experiment().trainingData()))
                : Optional.empty();
    }

    /** Opens another experiment: undo leads back to the old one. */
    public void open(String name, Session session) {
        selection.clear();
        ghost = List.of();
        view.set(session.view().withSize(view.get().width(), view.get().height()));
        TheoryView old = theory.get();
        theory.set(session.theory()
                .orElse(old.withLambda(Optional.empty()).withBounds(BoundsView.DEFAULT))
                .withSize(old.width(), old.height()));
        history.change(name, session.experiment());
        if (basins != null) {
            session.basin().ifPresent(basins::show);
        }
        session.view()
                .iteration()
                .ifPresentOrElse(
                        iteration -> {
                            playback.playingProperty().set(false);
                            playback.liveProperty().set(true);
                        },
                        playback::restart);
    }

    /** What would be saved now. */
    public Session session() {
        boolean newest = playback.liveProperty().get()
                || playback.positionProperty().get() >= playback.endProperty().get();
        return new Session(
                experiment(),
                view.get().withIteration(newest ? Optional.empty() : Optional.of(playback.iteration())),
                Optional.of(theory.get()),
                basin());
    }

    /** The session of what is really shown: the request may ask for "the newest". */
    public Session sessionOf(Scene scene) {
        long iteration = scene.shown().stream()
                .mapToLong(shown -> shown.snapshot().iteration())
                .max()
                .orElse(0);
        return new Session(
                scene.request().experiment(),
                scene.request().view().withIteration(Optional.of(iteration)),
                Optional.of(theory.get()));
    }

    /** Goes on training: ten times as many steps in all. */
    public void prolong() {
        edit(
                "train longer",
                e -> e.withStopRule(new StopRule(
                        Math.max(1, Math.min(e.stopRule().maximumSteps(), Long.MAX_VALUE / 10) * 10),
                        e.stopRule().gradientNorm())));
    }

    /** Ends training where it is. */
    public void cancelTraining() {
        trainer.cancel();
    }

    /** Tells how large the curves are on screen, in figure units. */
    public void setCurvesSize(double width, double height) {
        curvesWidth = width;
        curvesHeight = height;
    }

    /**
     * Once a frame: pulls the newest state, moves the replay, asks for the scene that is wanted and shows the one that is ready.
     *
     * @param elapsedSeconds since the last frame
     */
    @SuppressWarnings("ReferenceEquality") // the same reference means that nothing is new
    public void pulse(double elapsedSeconds) {
        RunState newest = trainer.state();
        if (newest != runState.get()) {
            runState.set(newest);
        }
        List<LossRun> runs = newest instanceof RunState.Active active ? active.runs() : List.of();
        playback.setEnd(newestIteration(runs));
        boolean ended = newest instanceof RunState.Active active && active.ended();
        playback.advance(elapsedSeconds, finalPosition(ended), ended);
        request(runs);
        LatestTask.Result<SceneRequest, Scene> ready = scenes.newest();
        if (ready != null && ready.output() != scene.get()) {
            scene.set(ready.output());
        }
    }

    @Override
    public void close() {
        trainer.close();
        scenes.close();
    }

    private void request(List<LossRun> runs) {
        long iteration = history.inGesture() ? Long.MAX_VALUE : playback.iteration();
        SceneRequest wanted =
                new SceneRequest(experiment(), runs, iteration, shownView(), ghost, curvesWidth, curvesHeight);
        if (!sameScene(wanted, requested)) {
            requested = wanted;
            scenes.submit(wanted);
        }
    }

    private ViewState shownView() {
        return litCell().equals(view.get().cell()) ? view.get() : view.get().withCell(litCell());
    }

    /** Whether nothing happened since: immutable parts are the same references, so that an idle frame costs nothing. */
    @SuppressWarnings("ReferenceEquality") // see above
    private static boolean sameScene(SceneRequest a, @Nullable SceneRequest b) {
        return b != null
                && a.experiment() == b.experiment()
                && a.runs() == b.runs()
                && a.iteration() == b.iteration()
                && (a.view() == b.view() || a.view().equals(b.view()))
                && a.ghost() == b.ghost()
                && a.curvesWidth() == b.curvesWidth()
                && a.curvesHeight() == b.curvesHeight();
    }

    private double finalPosition(boolean ended) {
        return ended
                ? playback.endProperty().get()
                : Playback.positionOf(experiment().stopRule().maximumSteps());
    }

    private static long newestIteration(List<LossRun> runs) {
        long newest = 0;
        for (LossRun run : runs) {
            newest = Math.max(newest, run.trajectory().last().iteration());
        }
        return newest;
    }

    private void experimentChanged(Experiment before, Experiment after) {
        if (after.data().size() != before.data().size()) {
            selection.clear();
            highlight.set(Highlight.NONE);
        }
        if (history.inGesture()) {
            trainer.follow(after);
        } else {
            trainer.start(after);
        }
    }

    private List<Classifier> shownClassifiers() {
        Scene now = scene.get();
        return now == null
                ? List.of()
                : now.shown().stream().map(Scene.Shown::classifier).toList();
    }

    /** Whether in what is on screen no hidden ReLU of a network is active on any point, after training has begun. */
    public boolean shownSilent() {
        Scene now = scene.get();
        return now != null
                && now.shown().stream()
                        .anyMatch(shown -> shown.silent() && shown.snapshot().iteration() > 0);
    }

    /** The last finite state of the first run that diverged; empty if none has. */
    public Optional<Snapshot> divergedAt() {
        if (runState.get() instanceof RunState.Active active) {
            for (LossRun run : active.runs()) {
                if (run.outcome().orElse(null) instanceof RunOutcome.Diverged) {
                    return Optional.of(run.trajectory().last());
                }
            }
        }
        return Optional.empty();
    }
}
