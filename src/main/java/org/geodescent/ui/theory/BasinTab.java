package org.geodescent.ui.theory;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.BasinPlot;
import org.geodescent.run.BasinState;
import org.geodescent.run.BasinTask;
import org.geodescent.run.Experiment;
import org.geodescent.run.LatestTask;
import org.geodescent.run.LossChoice;
import org.geodescent.run.Tasks;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.ConvexExplanations;
import org.geodescent.ui.Workbench;
import org.geodescent.view.BasinFigure;
import org.geodescent.view.FailedPicture;
import org.geodescent.view.TheoryScene.Absence;
import org.jspecify.annotations.Nullable;

/** Where one neuron goes, from every angle and scale: a map that is computed on demand, on worker threads, and drawn while it grows. */
final class BasinTab extends PictureTab {
    private static final String INVITATION = "Press Start: one neuron is trained alone from every angle and scale.";

    /** Everything that determines the figure. */
    private record Request(BasinMap map, double width, double height) {
        @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
        boolean same(@Nullable Request other) {
            return other != null && map == other.map && width == other.width && height == other.height;
        }
    }

    private final Workbench workbench;
    private final BasinTask task;
    private final BasinControls controls = new BasinControls(this::start, this::stop, this::resume);
    private final LatestTask<Request, Figure> drawing;
    private final Label invitation = new Label(INVITATION);
    /** What the map was started from; null before the first start. */
    private @Nullable Experiment origin;

    /** What was asked last. */
    private @Nullable BasinStudy asked;

    private @Nullable Request requested;
    private @Nullable Request shown;
    private @Nullable Vec2 pointed;

    BasinTab(TheoryDesk desk, Tasks tasks) {
        super(desk.workbench(), BasinFigure.ID, "Basin", ConvexExplanations.BASIN);
        workbench = desk.workbench();
        task = new BasinTask(tasks, desk.failures());
        workbench.setBasins(task);
        drawing = new LatestTask<>(
                "basin figure",
                (request, closed) -> BasinFigure.of(request.map(), request.width(), request.height()),
                request -> FailedPicture.of(request.width(), request.height()),
                desk.failures());
        view().setOnMouseMoved(this::point);
        view().setOnMouseExited(event -> pointed = null);
        view().setOnMouseClicked(this::load);
        invitation.setWrapText(true);
        invitation.setMouseTransparent(true);
        invitation.getStyleClass().add("basin-invitation");
        drawn().setTop(controls);
        drawn().setCenter(new StackPane(view(), invitation));
        followSize();
        workbench.experimentProperty().addListener((property, before, after) -> {
            if (isOlder(after)) {
                task.cancel();
            }
        });
    }

    /** The session is that of the points of the map. */
    @Override
    public Optional<Picture> picture() {
        Request from = shown;
        Figure figure = view().figureProperty().get();
        Experiment points = origin;
        if (from == null || figure == null || points == null || absent()) {
            return Optional.empty();
        }
        TheoryView theory = workbench.theoryProperty().get().withSize(from.width(), from.height());
        return Optional.of(new Picture(
                figure,
                new Session(points, workbench.viewProperty().get(), Optional.of(theory), Optional.of(from.map()))));
    }

    private void start() {
        Experiment from = workbench.experiment();
        origin = from;
        forget();
        BasinStudy study = BasinFigure.study(from, controls.sign());
        asked = study;
        task.start(study);
    }

    private void forget() {
        view().setFigure(null);
        requested = null;
        shown = null;
    }

    private void stop() {
        task.cancel();
    }

    private void resume() {
        task.resume();
    }

    private boolean isOlder(Experiment experiment) {
        Experiment from = origin;
        return from != null && !(from.data().equals(experiment.data()) && from.scaling() == experiment.scaling());
    }

    private Optional<BasinMap> map() {
        return asked != null && task.state() instanceof BasinState.Mapped mapped
                ? Optional.of(mapped.map()).filter(map -> map.study().equals(asked))
                : Optional.empty();
    }

    /** A map that came with a session is one of the experiment's points. */
    private void adopt() {
        Optional<BasinStudy> come = workbench.basin().map(BasinMap::study);
        if (come.isPresent() && !come.get().equals(asked)) {
            asked = come.get();
            origin = workbench.experiment();
            controls.choose(come.get().sign());
            forget();
        }
    }

    @Override
    public void pulse() {
        Dataset data = workbench.experiment().data();
        adopt();
        Optional<String> missing = BasinFigure.absence(data);
        setAbsence(missing.map(sentence -> new Absence(sentence, false)));
        if (missing.isEmpty()) {
            showProgress(isOlder(workbench.experiment()));
            draw();
        }
    }

    private void showProgress(boolean older) {
        Optional<BasinMap> map = map();
        boolean running = task.running();
        boolean resumable = !older
                && !running
                && map.filter(m -> !m.isComplete() && m.study().sign() == controls.sign())
                        .isPresent();
        controls.show(
                running,
                resumable,
                map.map(BasinMap::computed).orElse(0),
                map.map(m -> m.cells().size()).orElse(0));
        invitation.setVisible(map.isEmpty() && view().figureProperty().get() == null);
        invitation.setText(running ? "Looking for the optimal neurons…" : INVITATION);
        note().setText(words(map, older));
    }

    private String words(Optional<BasinMap> map, boolean older) {
        if (older) {
            return "This map is of older points: start it anew.";
        }
        Vec2 at = pointed;
        return at == null
                ? map.isPresent() ? "Click a start to load it into the laboratory." : ""
                : map.flatMap(m -> BasinWords.limit(m, at)).orElse("");
    }

    private void draw() {
        map().ifPresent(map -> {
            Request wanted = new Request(map, view().figureWidth(), view().figureHeight());
            if (!wanted.same(requested)) {
                requested = wanted;
                drawing.submit(wanted);
            }
        });
        LatestTask.Result<Request, Figure> ready = drawing.newest();
        // A figure may be late: of the map before the one that has just been started.
        if (ready != null && map().filter(map -> isOf(ready.input(), map)).isPresent()) {
            shown = ready.input();
            view().setFigure(ready.output());
        }
    }

    private static boolean isOf(Request request, BasinMap map) {
        return request.map().study().equals(map.study());
    }

    private Optional<Vec2> place(MouseEvent event) {
        double x = event.getX() / view().zoom();
        double y = event.getY() / view().zoom();
        return view().panelLayout(BasinPlot.PANEL)
                .filter(layout -> layout.plotArea().contains(x, y))
                .map(layout -> layout.toData(x, y));
    }

    private void point(MouseEvent event) {
        pointed = place(event).orElse(null);
        view().setCursor(pointed != null && !isOlder(workbench.experiment()) ? Cursor.CROSSHAIR : null);
    }

    private void load(MouseEvent event) {
        Optional<Vec2> place = event.getButton() == MouseButton.PRIMARY ? place(event) : Optional.empty();
        Optional<BasinMap> map = map();
        if (place.isPresent() && map.isPresent() && !isOlder(workbench.experiment())) {
            Vec2 at = place.get();
            workbench.edit(
                    "the start at " + BasinWords.start(at),
                    e -> started(e, map.get().study(), at));
        }
    }

    /** The run that the map judged, as an experiment. */
    static Experiment started(Experiment experiment, BasinStudy study, Vec2 at) {
        return experiment
                .withModel(BasinStudy.MODEL)
                .withLosses(LossChoice.CROSS_ENTROPY)
                .withReduction(BasinStudy.OBJECTIVE.reduction())
                .withDescent(study.descent())
                .withStart(study.startAt(at.x(), at.y()))
                .withStopRule(new StopRule(study.iterations(), 0));
    }

    @Override
    public void close() {
        task.close();
        drawing.close();
    }
}
