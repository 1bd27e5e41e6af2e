package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.geodescent.core.train.StopRule;
import org.geodescent.kill.Victim;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.Trainer;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;

/** A program that edits an experiment and keeps it, as the window does, until it is killed. */
public final class AutosaveLoop {
    private static final long HOUR = 3_600_000_000_000L;

    private AutosaveLoop() {}

    /** What is edited, with one of two seeds. */
    public static Experiment edited(long seed) {
        return ExperimentEdits.withWeightSeed(
                Presets.ALL.get(0).experiment().withStopRule(new StopRule(1, 0)), 1 + seed % 2);
    }

    /** In a folder. */
    @SuppressWarnings("SystemOut") // it is how this program speaks
    public static void main(String[] arguments) {
        Queue<Runnable> delivered = new ConcurrentLinkedQueue<>();
        Workbench workbench = new Workbench(
                new Trainer(problem -> fail(problem)), Presets.ALL.get(0).experiment(), problem -> fail(problem));
        Notices notices = new Notices() {
            @Override
            public void info(String sentence) {}

            @Override
            public void error(String sentence) {
                fail(new IllegalStateException(sentence));
            }
        };
        Autosave autosave = new Autosave(
                Path.of(arguments[0]),
                Preferences.DEFAULT,
                workbench,
                notices,
                delivered::add,
                problem -> fail(problem));
        autosave.recover(session -> {});
        boolean ready = false;
        for (long edit = 1; edit > 0; edit++) {
            Experiment next = edited(edit);
            workbench.edit("edit", before -> next);
            autosave.pulse(edit * HOUR, Preferences.DEFAULT);
            for (Runnable run = delivered.poll(); run != null; run = delivered.poll()) {
                run.run();
            }
            if (!ready && Files.exists(Path.of(arguments[0], Autosave.CURRENT))) {
                System.out.println(Victim.READY);
                ready = true;
            }
            Thread.onSpinWait();
        }
    }

    private static void fail(Throwable problem) {
        problem.printStackTrace(System.out);
        System.exit(1);
    }
}
