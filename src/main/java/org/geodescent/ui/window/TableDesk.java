package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.io.InputException;
import org.geodescent.picture.BasinPicture;
import org.geodescent.run.Background;
import org.geodescent.run.BasinFile;
import org.geodescent.run.Experiment;
import org.geodescent.run.Job;
import org.geodescent.run.ResultTable;
import org.geodescent.run.SweepDots;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;

/**
 * Opens the tables that {@code sweep}, {@code basin} and {@code merge} write, as listed work that can be cancelled:
 * starts among the many seeds, a basin map in its tab. On the JavaFX thread only.
 */
final class TableDesk {
    private final Workbench workbench;
    private final Background background;
    private final Tasks tasks;
    private final Notices notices;
    private final Consumer<Path> points;
    private final Consumer<Path> sessions;
    private final Supplier<MainTabs> tabs;

    /**
     * @param tabs where tables are shown
     * @param points opens a CSV file that is no such table
     * @param sessions opens a table of runs, which carries its session
     */
    TableDesk(
            Workbench workbench,
            Background background,
            Tasks tasks,
            Notices notices,
            Supplier<MainTabs> tabs,
            Consumer<Path> points,
            Consumer<Path> sessions) {
        this.workbench = workbench;
        this.background = background;
        this.tasks = tasks;
        this.notices = notices;
        this.tabs = tabs;
        this.points = points;
        this.sessions = sessions;
    }

    /** Opens a CSV file, whatever it holds. */
    void open(Path file) {
        background.submit(
                () -> ResultTable.of(file),
                kind -> {
                    if (kind == ResultTable.NONE) {
                        points.accept(file);
                    } else if (kind == ResultTable.RUNS) {
                        sessions.accept(file);
                    } else if (kind == ResultTable.SWEEP) {
                        load(file, cancelled -> SweepDots.read(file, cancelled), this::show);
                    } else {
                        Experiment experiment = workbench.experiment();
                        load(
                                file,
                                cancelled -> BasinFile.read(file, candidates(file, experiment), cancelled),
                                this::show);
                    }
                },
                this::refused);
    }

    /** Reads what a table holds, on a worker. */
    private interface Reading<T> {
        T of(BooleanSupplier cancelled) throws InputException;
    }

    private <T> void load(Path file, Reading<T> reading, BiConsumer<String, T> show) {
        String name = String.valueOf(file.getFileName());
        tasks.submit("Open " + name, (Job<Job.Share, T>) (states, cancelled) -> reading.of(cancelled), outcome -> {
            if (outcome instanceof TaskOutcome.Done<T> done) {
                show.accept(name, done.result());
            } else if (outcome instanceof TaskOutcome.Failed<T> failed) {
                refused(failed.problem());
            }
        });
    }

    private void refused(Exception problem) {
        String reason = problem instanceof RuntimeException
                ? "something went wrong inside Geodescent, and the log says what"
                : String.valueOf(problem.getMessage());
        notices.error(reason + ". Your experiment stays as it was.");
    }

    private void show(String name, SweepDots starts) {
        tabs.get().showStarts(name, starts);
        opened(name, starts.size());
    }

    /** In its tab. The points may have been changed while it was read: then it is of older ones. */
    private void show(String name, BasinMap map) {
        tabs.get().showLaboratory();
        workbench.sessions().showBasin(map);
        workbench.theoryProperty().set(workbench.theoryProperty().get().withTab(new BasinPicture().id()));
        opened(name, map.cells().size());
    }

    private void opened(String name, int starts) {
        notices.info("Opened %s: %s start%s.".formatted(name, NumberText.of((long) starts), starts == 1 ? "" : "s"));
    }

    /** The usual studies of the points that are open, and those with the experiment's own steps. */
    private static List<BasinStudy> candidates(Path file, Experiment experiment) throws InputException {
        if (new BasinPicture().absence(experiment).isPresent()) {
            throw new InputException(file
                    + " is a basin map of points of two classes in the plane, and others are open; open those points");
        }
        List<BasinStudy> candidates = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            BasinStudy usual = BasinPicture.study(experiment, sign);
            candidates.add(usual);
            candidates.add(new BasinStudy(
                    usual.data(),
                    sign,
                    experiment.descent(),
                    experiment.stopRule().maximumSteps(),
                    usual.grid()));
        }
        return candidates;
    }
}
