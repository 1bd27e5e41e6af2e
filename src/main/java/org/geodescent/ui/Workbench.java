package org.geodescent.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.label.Kept;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.picture.BoundsPicture;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Gesture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.LabelMemory;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunState;
import org.geodescent.run.Task;
import org.geodescent.run.Trainer;
import org.geodescent.session.BoundsView;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.stage.Captions;
import org.jspecify.annotations.Nullable;

/**
 * The state of the laboratory behind all panes. Panes change it through {@link #edit}, {@link #preview} and
 * {@link #commit} and listen to its properties; the frame clock calls {@link #pulse} once a frame, which pulls what the
 * workers have published. On the JavaFX thread only.
 */
public final class Workbench implements AutoCloseable {
    /** A picture of another experiment is pale from then on. */
    private static final long BEHIND_NANOS = 400_000_000;

    private final Trainer trainer;
    private final RunFollower follower;
    private final Pull<Moment, Drawn> plane;
    private final StoryDesk story;
    private final Renewal renewal = new Renewal(this::isMoving);
    private final History<Experiment> history;
    private final Playback playback = new Playback();
    private final ObjectProperty<ViewState> view = new SimpleObjectProperty<>(ViewState.DEFAULT);
    private final ObjectProperty<TheoryView> theory = new SimpleObjectProperty<>(TheoryView.DEFAULT);
    private final ObjectProperty<Comfort> comfort = new SimpleObjectProperty<>(Comfort.DEFAULT);
    private final ObjectProperty<Highlight> highlight = new SimpleObjectProperty<>(Highlight.NONE);
    private final ObjectProperty<Set<Integer>> selection = new SimpleObjectProperty<>(Set.of());
    private final LabelMemory labels = new LabelMemory();
    private final SlowMotion slowMotion;
    private final SessionKeeper sessions;
    private final ReadOnlyBooleanWrapper behind = new ReadOnlyBooleanWrapper(false);
    /** When the experiment became what it is. */
    private long changedAt = System.nanoTime();

    private boolean begun;
    private List<Classifier> ghost = List.of();
    /** Whether a gesture shows where it begins, not where it leads. */
    private boolean startShown;

    /**
     * Opens an experiment; the first frame starts to train it, so that the window has the cores until it is there.
     *
     * @param trainer owned by the workbench from now on
     * @param failures told on a worker of a bug in the picture of the input plane
     */
    public Workbench(Trainer trainer, Experiment initial, Consumer<Throwable> failures) {
        this.trainer = trainer;
        follower = new RunFollower(trainer);
        plane = Pull.ofMoments(
                "Drawing the input plane",
                Moment::isSameButMeasured,
                new InputPlanePicture()::draw,
                Drawn::failed,
                failures);
        story = new StoryDesk(failures);
        history = new History<>(initial);
        history.valueProperty().addListener((property, before, after) -> experimentChanged(before, after));
        slowMotion = new SlowMotion(this);
        sessions = new SessionKeeper(this);
        comfort.addListener((property, before, after) -> playback.setReducedMotion(after.reducedMotion()));
        playback.restart();
    }

    /** Whether what is on screen changes with every frame. */
    private boolean isMoving() {
        return playback.playingProperty().get()
                || history.inGesture()
                || (playback.liveProperty().get() && !ended());
    }

    /** When what is read is shown anew. */
    public Renewal renewal() {
        return renewal;
    }

    /** One gradient step at a time. */
    public SlowMotion slowMotion() {
        return slowMotion;
    }

    /** What is saved. */
    public SessionKeeper sessions() {
        return sessions;
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

    /** What somebody prefers, whatever is shown. */
    public ObjectProperty<Comfort> comfortProperty() {
        return comfort;
    }

    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return follower.stateProperty();
    }

    /** As far as they have come, one per loss; none before the first has begun. */
    public List<LossRun> runs() {
        return follower.runs();
    }

    /** Whether training has begun and come to its end. */
    public boolean ended() {
        return follower.ended();
    }

    /** The input plane as it is on screen; null until it is drawn for the first time. */
    public ReadOnlyObjectProperty<@Nullable Drawn> planeProperty() {
        return plane.newestProperty();
    }

    /** Whether the input plane, and what is read from it, is of another experiment than the one that is open. */
    public ReadOnlyBooleanProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    /** Whether a picture has been of another experiment than the one that is open for longer than a moment. */
    @SuppressWarnings("ReferenceEquality") // every change makes another experiment
    public boolean isBehind(Pull<Moment, Drawn> pictures) {
        Moment shown = pictures.shown();
        return pictures.isMaking()
                && shown != null
                && shown.experiment() != experiment()
                && System.nanoTime() - changedAt > BEHIND_NANOS;
    }

    /** Whether the input plane that is wanted is not yet on screen. */
    public boolean isDrawing() {
        return plane.isMaking();
    }

    /** The input plane that is being drawn, if it takes longer than a second. */
    public Optional<Task> longDrawing() {
        return plane.longWork();
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

    /** Indices of the selected samples: a set that is exchanged, so that choosing thousands is one change. */
    public ObjectProperty<Set<Integer>> selectionProperty() {
        return selection;
    }

    /** One change of the experiment, one undo step, trained at once; another seed or setting is played, too. */
    public void edit(String name, UnaryOperator<Experiment> change) {
        Experiment before = experiment();
        history.change(name, change.apply(before));
        if (isAnotherRun(before, experiment()) && !playback.liveProperty().get()) {
            playback.restart();
        }
    }

    /** Points that somebody places are seen where they lead at once; everything else is worth to be watched. */
    private static boolean isAnotherRun(Experiment before, Experiment after) {
        boolean placed = !after.data().equals(before.data()) && after.origin() instanceof DataOrigin.Own;
        return !placed
                && before.obstacle().isEmpty()
                && after.obstacle().isEmpty()
                && !after.runs().equals(before.runs());
    }

    /** Shows an experiment in the course of a gesture and trains it as the gesture allows. */
    public void preview(Experiment next) {
        preview(next, false);
    }

    /** The same of other start weights, which are seen as they are: at iteration 0. */
    public void previewStart(Experiment next) {
        preview(next, true);
    }

    private void preview(Experiment next, boolean start) {
        if (!history.inGesture()) {
            ghost = shownClassifiers();
            startShown = start;
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

    /** Opens another experiment: undo leads back to the old one. */
    public void open(String name, Session session) {
        selection.set(Set.of());
        ghost = List.of();
        view.set(session.view().withSize(view.get().width(), view.get().height()));
        TheoryView old = theory.get();
        theory.set(session.theory()
                .orElse(old.withClass(Optional.empty()).withBounds(BoundsView.DEFAULT))
                .withSize(old.width(), old.height()));
        history.change(name, session.experiment());
        session.basin().ifPresent(sessions::showBasin);
        session.view()
                .iteration()
                .ifPresentOrElse(
                        iteration -> {
                            playback.playingProperty().set(false);
                            playback.liveProperty().set(true);
                        },
                        playback::restart);
    }

    /** Goes on training: ten times as many steps in all. */
    public void prolong() {
        StopRule rule = experiment().stopRule();
        long steps = Math.max(1, Math.min(rule.maximumSteps(), Long.MAX_VALUE / 10) * 10);
        history.change("train longer", experiment().withStopRule(rule.withMaximumSteps(steps)));
    }

    /** Ends training where it is; if that has ended, measuring. */
    public void cancelTraining() {
        trainer.cancel();
    }

    /** What can be shown now, looked at in a way. */
    public Moment moment(Look look) {
        boolean gesture = history.inGesture();
        return new Moment(
                experiment(),
                runs(),
                Optional.empty(),
                gesture && !startShown ? Long.MAX_VALUE : playback.iteration(),
                look,
                new Gesture(gesture, ghost));
    }

    /**
     * Once a frame: pulls the newest state, moves the replay, asks for the picture of the input plane that is wanted
     * and shows the one that is ready.
     *
     * @param elapsedSeconds since the last frame
     */
    @SuppressWarnings("ReferenceEquality") // points are never changed, they are exchanged
    public void pulse(double elapsedSeconds) {
        if (!begun) {
            begun = true;
            trainer.start(experiment());
        }
        follower.pulse();
        playback.setEnd(follower.newestIteration());
        boolean ended = ended();
        story.pulse(ended && !history.inGesture(), experiment(), runs(), playback);
        playback.advance(elapsedSeconds, finalPosition(ended), ended);
        ViewState shown = shownView();
        Drawn before = plane.newestProperty().get();
        // Labels of other points stood elsewhere.
        boolean same = before != null
                && before.moment().experiment().data() == experiment().data();
        Map<String, Kept> kept =
                labels.kept(same ? before : null, playback.playingProperty().get(), System.nanoTime());
        Look look = new Look(shown, beside(theory.get()), shown.width(), shown.height());
        plane.pulse(moment(look.withLabels(kept)));
        behind.set(isBehind(plane));
    }

    /**
     * What changes the input plane of how the theory plane is looked at: the shown class, which has hinges and arrows,
     * and which bound stands beside it.
     */
    private static TheoryView beside(TheoryView theory) {
        TheoryView ofClass = TheoryView.DEFAULT.withClass(theory.ofClass());
        return theory.tab().equals(BoundsPicture.ID)
                ? ofClass.withTab(BoundsPicture.ID).withBounds(theory.bounds())
                : ofClass;
    }

    @Override
    public void close() {
        story.close();
        trainer.close();
        plane.close();
    }

    private ViewState shownView() {
        return litCell().equals(view.get().cell()) ? view.get() : view.get().withCell(litCell());
    }

    private double finalPosition(boolean ended) {
        return ended
                ? playback.endProperty().get()
                : Playback.positionOf(experiment().stopRule().maximumSteps());
    }

    private void experimentChanged(Experiment before, Experiment after) {
        changedAt = System.nanoTime();
        playback.remarkProperty().set("");
        if (before.obstacle().isPresent()
                || after.obstacle().isPresent()
                || !after.runs().equals(before.runs())) {
            playback.forget();
        }
        if (after.data().size() != before.data().size()) {
            selection.set(Set.of());
            highlight.set(Highlight.NONE);
        }
        if (history.inGesture()) {
            trainer.follow(after);
        } else {
            trainer.start(after);
        }
    }

    private List<Classifier> shownClassifiers() {
        return PlaneReading.runs(plane.newestProperty().get()).stream()
                .map(RunReading::classifier)
                .toList();
    }

    /** Whether in what is on screen no hidden ReLU of a network is active on any point, after training has begun. */
    public boolean shownSilent() {
        return !Captions.silent(PlaneReading.runs(plane.newestProperty().get())).isEmpty();
    }

    /** The last finite state of the first run that diverged; empty if none has. */
    public Optional<Snapshot> divergedAt() {
        return follower.divergedAt();
    }
}
