package org.geodescent.ui.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.PanelLayout;
import org.geodescent.picture.Absence;
import org.geodescent.run.CasesJob;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.SweepCase;
import org.geodescent.run.SweepDots;
import org.geodescent.run.SweepPlan;
import org.geodescent.run.SweepResult;
import org.geodescent.run.SweepRow;
import org.geodescent.run.Task;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Pull;
import org.geodescent.ui.Scaled;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.tool.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The experiment of the laboratory from many seeds, and for several values of a parameter, with both losses: on worker
 * threads, drawn while it runs. On the JavaFX thread only.
 */
public final class StudyPane extends BorderPane implements Scaled, AutoCloseable {
    private static final long RENEWAL_NANOS = 250_000_000;
    /** In figure units: smaller pictures have no room for their words. */
    private static final double LEAST_WIDTH = 640;

    private static final double LEAST_HEIGHT = 420;
    private static final String FAILED = "A run failed; what was computed before stays.";
    private static final String NO_MEMORY = "There is not enough memory for this: choose smaller runs.";

    private final Workbench workbench;
    private final Consumer<Experiment> open;
    private final StudyControls controls;
    private final FigureView view = new FigureView();
    /** Why there is no study yet. */
    private final Label nothing = new Label();

    private final Pull<StudyDrawing, Figure> drawing;
    private final List<SweepRow> rows = new ArrayList<>();
    private final Set<SweepCase> finished = new HashSet<>();
    private final Tasks tasks;
    private @Nullable SweepPlan plan;
    /** What is shown in place of a study; null: the study. */
    private @Nullable SweepDots opened;

    private @Nullable Task task;
    private boolean begun;
    private Queue<SweepRow> arrived = new ConcurrentLinkedQueue<>();
    private int asked;
    private String title = "";
    private long drawnAt;

    /**
     * @param open loads the experiment of a seed into the laboratory
     * @param openTable asks for a table and opens it
     * @param save asks for a file and writes the figure to it
     * @param tasks runs the sweeps
     * @param failures told, on a worker, of a bug in drawing
     */
    public StudyPane(
            Workbench workbench,
            Consumer<Experiment> open,
            Runnable openTable,
            Consumer<Figure> save,
            Tasks tasks,
            Consumer<Throwable> failures) {
        this.workbench = workbench;
        this.open = open;
        this.tasks = tasks;
        getStyleClass().add("study-pane");
        controls = new StudyControls(this::start, this::stop, this::resume, openTable, () -> {
            Figure figure = view.figureProperty().get();
            if (figure != null) {
                save.accept(figure);
            }
        });
        drawing = Pull.of(
                "study",
                (request, closed) -> request.figure(),
                request -> Absence.FAILED.figure(request.width(), request.height()),
                failures);
        setLeft(controls);
        nothing.setId("study-nothing");
        nothing.getStyleClass().add("absence-sentence");
        nothing.setWrapText(true);
        setCenter(new StackPane(view, nothing));
        view.setId("study-figure");
        view.setOnMouseClicked(this::openNearest);
        workbench.experimentProperty().addListener((property, before, after) -> controls.show(after));
        controls.show(workbench.experiment());
    }

    @Override
    public void setScale(double zoom, double lines) {
        view.setScale(zoom, lines);
    }

    private void start() {
        begun = true;
        try {
            SweepPlan next = controls.settings().plan(workbench.experiment());
            rows.clear();
            finished.clear();
            plan = next;
            opened = null;
            title = workbench.experiment().title();
            run(next);
            controls.say("");
        } catch (IllegalArgumentException e) {
            controls.say(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Shows the table of a sweep that was computed elsewhere, in place of a study.
     *
     * @param name of its file
     */
    public void show(String name, SweepDots dots) {
        begun = true;
        stop();
        plan = null;
        rows.clear();
        finished.clear();
        opened = dots;
        title = name;
        drawnAt = 0;
        controls.choose(dots.hasPairs() ? StudyRequest.Picture.PAIRS : StudyRequest.Picture.MARGINS);
        controls.showOpened("%s start%s of %s: a click opens one in the laboratory, with the experiment that is there"
                .formatted(NumberText.of((long) dots.size()), dots.size() == 1 ? "" : "s", name));
        controls.say("");
    }

    private void stop() {
        if (task != null) {
            task.cancel();
        }
    }

    private void resume() {
        if (plan != null) {
            run(plan);
        }
    }

    private void run(SweepPlan next) {
        List<SweepCase> cases = next.cases();
        Set<SweepCase> known = Set.copyOf(finished);
        // One core stays with the window and the laboratory.
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        stop();
        int number = ++asked;
        Queue<SweepRow> queue = new ConcurrentLinkedQueue<>();
        arrived = queue;
        CasesJob<SweepRow> job = new CasesJob<>(
                cases.size(),
                i -> known.contains(cases.get(i)),
                (i, cancelled) -> SweepRow.of(cases.get(i), cancelled),
                threads);
        task = tasks.submit(
                "Many seeds: " + title,
                (states, cancelled) -> job.run(
                        finished -> {
                            queue.add(finished.result());
                            states.accept(finished);
                        },
                        cancelled),
                outcome -> {
                    if (number == asked) {
                        ended(outcome);
                    }
                });
    }

    /** Who begins another study does not wait for the end of the one before. */
    private void ended(TaskOutcome<Boolean> outcome) {
        task = null;
        if (outcome instanceof TaskOutcome.Failed<Boolean> failed) {
            controls.say(failed.problem() instanceof RuntimeException ? FAILED : NO_MEMORY);
        }
    }

    /**
     * Once a frame: pulls what is finished and draws it a few times a second.
     *
     * @param onScreen whether it is shown: the first time it begins by itself
     */
    public void pulse(long now, boolean onScreen) {
        if (onScreen && !begun) {
            Optional<String> obstacle = workbench.experiment().obstacle();
            if (obstacle.isEmpty()) {
                begun = true;
                start();
            }
            nothing.setText(obstacle.orElse(""));
        }
        nothing.setVisible(plan == null && opened == null);
        SweepPlan shown = plan;
        SweepDots dots = opened;
        if (shown != null) {
            boolean ended = task == null;
            pull();
            controls.showProgress(rows.size(), shown.cases().size(), ended);
        } else if (dots == null) {
            return;
        }
        if (now - drawnAt > RENEWAL_NANOS) {
            drawnAt = now;
            StudyRequest.Picture picture = controls.picture();
            view.fit(LEAST_WIDTH, LEAST_HEIGHT);
            double width = view.figureWidth();
            double height = view.figureHeight();
            drawing.pulse(
                    shown != null
                            ? new StudyRequest(title, shown, rows, picture, width, height)
                            : new OpenedTable(title, Objects.requireNonNull(dots), picture, width, height));
        } else {
            drawing.pulse();
        }
        if (drawing.newestProperty().get() != null) {
            view.setFigure(drawing.newestProperty().get());
        }
    }

    private void pull() {
        for (SweepRow row = arrived.poll(); row != null; row = arrived.poll()) {
            if (finished.add(row.sweepCase())) {
                rows.add(row);
            }
        }
    }

    /** A click on a dot loads its seed. */
    private void openNearest(MouseEvent event) {
        Optional<PanelLayout> layout = view.panelLayoutAt(event.getX(), event.getY())
                .filter(l -> l.panel().name().equals("margin-scatter"));
        if (layout.isEmpty()) {
            return;
        }
        Vec2 mouse = new Vec2(event.getX(), event.getY());
        SweepDots dots = opened;
        if (dots != null) {
            nearest(dots.size(), layout.get(), mouse, dots::margin).ifPresent(i -> openStart(dots, i));
        } else {
            nearest(rows.size(), layout.get(), mouse, (i, loss) -> margin(rows.get(i), loss))
                    .ifPresent(i -> open.accept(rows.get(i).sweepCase().experiment()));
        }
    }

    private void openStart(SweepDots dots, int index) {
        try {
            open.accept(dots.experiment(workbench.experiment().withLosses(LossChoice.BOTH), index));
        } catch (IllegalArgumentException e) {
            controls.say("This start cannot be opened with the experiment in the laboratory: " + e.getMessage() + ".");
        }
    }

    /** The margin of a start with a loss; NaN if there is none. */
    private interface Margins {
        double of(int start, Loss loss);
    }

    /** Which dot is nearest to the mouse, within its reach. Of a million nearly all are passed over unmeasured. */
    private OptionalInt nearest(int dots, PanelLayout panel, Vec2 mouse, Margins margins) {
        double reach = Pointer.REACH;
        Vec2 one = panel.toData((mouse.x() - reach) / view.zoom(), (mouse.y() - reach) / view.zoom());
        Vec2 other = panel.toData((mouse.x() + reach) / view.zoom(), (mouse.y() + reach) / view.zoom());
        OptionalInt nearest = OptionalInt.empty();
        for (int i = 0; i < dots; i++) {
            double x = margins.of(i, Loss.CROSS_ENTROPY);
            if (!isBetween(x, one.x(), other.x())) {
                continue;
            }
            double y = margins.of(i, Loss.SQUARED);
            if (isBetween(y, one.y(), other.y())) {
                double distance = Math.hypot(
                        panel.xToFigure(x) * view.zoom() - mouse.x(), panel.yToFigure(y) * view.zoom() - mouse.y());
                if (distance < reach) {
                    reach = distance;
                    nearest = OptionalInt.of(i);
                }
            }
        }
        return nearest;
    }

    /** Of a missing value false. */
    private static boolean isBetween(double value, double one, double other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }

    private static double margin(SweepRow row, Loss loss) {
        for (SweepResult result : row.results()) {
            if (result.loss() == loss) {
                return result.end()
                        .flatMap(end -> end.evaluation().margin().found())
                        .orElse(Double.NaN);
            }
        }
        return Double.NaN;
    }

    @Override
    public void close() {
        stop();
        drawing.close();
    }
}
