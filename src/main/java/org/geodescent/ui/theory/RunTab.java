package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Loss;
import org.geodescent.demonstration.Demonstration;
import org.geodescent.figure.Figure;
import org.geodescent.run.Experiment;
import org.geodescent.run.LatestTask;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunState;
import org.geodescent.session.Session;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Workbench;
import org.geodescent.view.FailedPicture;
import org.geodescent.view.TheoryScene.Absence;
import org.jspecify.annotations.Nullable;

/** A picture of the recorded runs at the shown iteration, computed beside the JavaFX thread while the tab is in front; or one sentence that says why there is none. */
final class RunTab extends PictureTab {
    /** Everything that determines the picture. */
    private record Request(Experiment experiment, List<LossRun> runs, long iteration, double width, double height) {
        @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
        boolean same(@Nullable Request other) {
            return other != null
                    && runs == other.runs
                    && iteration == other.iteration
                    && width == other.width
                    && height == other.height;
        }
    }

    private record Made(Figure figure, String caption) {}

    private final Workbench workbench;
    private final RunPicture picture;
    private final boolean always;
    private final LatestTask<Request, Made> drawing;
    private final LossControls losses;
    private List<LossRun> runs = List.of();
    private List<LossRun> chosen = List.of();
    private double scale = 1;
    private @Nullable Request requested;
    private LatestTask.@Nullable Result<Request, Made> shown;

    /** @param always whether the tab is offered also where it has no picture */
    RunTab(TheoryDesk desk, String id, String title, Explanation explanation, RunPicture picture, boolean always) {
        super(desk.workbench(), id, title, explanation);
        workbench = desk.workbench();
        this.picture = picture;
        this.always = always;
        drawing = new LatestTask<>(
                id,
                (request, closed) -> make(request),
                request -> new Made(FailedPicture.of(request.width(), request.height()), ""),
                desk.failures());
        losses = new LossControls(id);
        drawn().setTop(losses);
    }

    private Made make(Request request) {
        Demonstration.Shown made = picture.of(request.runs(), request.iteration());
        return new Made(made.figure(request.width(), request.height()), made.caption());
    }

    @Override
    public boolean offered() {
        return always || picture.absence(workbench.experiment()).isEmpty();
    }

    @Override
    public Optional<Picture> picture() {
        LatestTask.Result<Request, Made> made = shown;
        return made == null || absent()
                ? Optional.empty()
                : Optional.of(new Picture(made.output().figure(), session(made.input())));
    }

    private Session session(Request request) {
        long iteration = request.runs().stream()
                .mapToLong(run -> run.trajectory()
                        .get(Math.max(0, run.trajectory().indexAt(request.iteration())))
                        .iteration())
                .max()
                .orElse(0);
        Experiment shownExperiment =
                request.runs().size() == request.experiment().losses().losses().size()
                        ? request.experiment()
                        : request.experiment().withLosses(only(request.runs().get(0)));
        return session(shownExperiment, iteration, workbench.theoryProperty().get());
    }

    private static LossChoice only(LossRun run) {
        return run.spec().objective().loss() == Loss.SQUARED ? LossChoice.SQUARED : LossChoice.CROSS_ENTROPY;
    }

    @Override
    public void setScale(double zoom, double lines) {
        scale = zoom;
        view().setLineFactor(lines);
    }

    /** Makes a figure that would be too small for its words a little larger, and the words smaller. */
    private void zoom() {
        double fitting = Math.min(view().getWidth() / picture.leastWidth(), view().getHeight() / picture.leastHeight());
        double zoom = fitting > 0 ? Math.min(scale, fitting) : scale;
        if (zoom != view().zoom()) {
            view().setZoom(zoom);
        }
    }

    @Override
    public void pulse() {
        Optional<String> missing = picture.absence(workbench.experiment());
        setAbsence(missing.map(sentence -> new Absence(sentence, false)));
        if (missing.isEmpty()) {
            request();
            show();
        }
    }

    private void request() {
        // Of the runs' own experiment: right after an edit they are still those of the one before.
        if (workbench.runStateProperty().get() instanceof RunState.Active active
                && !active.runs().isEmpty()
                && picture.absence(active.experiment()).isEmpty()) {
            List<LossRun> shownRuns = shownRuns(active.runs());
            zoom();
            Request wanted = new Request(
                    active.experiment(),
                    shownRuns,
                    workbench.history().inGesture()
                            ? Long.MAX_VALUE
                            : workbench.playback().iteration(),
                    view().figureWidth(),
                    view().figureHeight());
            if (!wanted.same(requested)) {
                requested = wanted;
                drawing.submit(wanted);
            }
        }
    }

    /** The same list as before if nothing is new. */
    private List<LossRun> shownRuns(List<LossRun> all) {
        boolean together = picture.showsAll(all.size(), view().getWidth() / scale);
        losses.setVisible(!together);
        List<LossRun> wanted = together ? all : losses.choose(all);
        if (!isSame(all, runs) || wanted.size() != chosen.size() || !isSame(wanted.get(0), chosen.get(0))) {
            runs = all;
            chosen = wanted;
        }
        return chosen;
    }

    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    private static boolean isSame(Object a, Object b) {
        return a == b;
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private void show() {
        LatestTask.Result<Request, Made> ready = drawing.newest();
        if (ready != null && ready != shown) {
            shown = ready;
            view().setFigure(ready.output().figure());
            note().setText(ready.output().caption());
        }
    }

    @Override
    public void close() {
        drawing.close();
    }
}
