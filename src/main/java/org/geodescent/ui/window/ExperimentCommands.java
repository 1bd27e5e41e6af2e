package org.geodescent.ui.window;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.geodescent.preset.DataGenerators;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.ui.Command;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;

/** Changes of the experiment, and what takes them back. On the JavaFX thread only. */
final class ExperimentCommands {
    private final Workbench workbench;
    private final Consumer<String> say;
    private final Command undo = Command.of("Undo", "Take the last change back.", Feather.CORNER_UP_LEFT, this::undo)
            .on(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private final Command redo = Command.of("Redo", "Make the change again.", Feather.CORNER_UP_RIGHT, this::redo)
            .on(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    /** @param say shows one sentence */
    ExperimentCommands(Workbench workbench, Consumer<String> say) {
        this.workbench = workbench;
        this.say = say;
    }

    /** The two that lead back and forth. */
    List<Command> history() {
        return List.of(undo, redo);
    }

    List<Command> commands() {
        return List.of(
                Command.of(
                        "Train longer",
                        "Go on training: ten times as many steps in all.",
                        Feather.FAST_FORWARD,
                        workbench::prolong),
                Command.of("New start weights", "The next weight seed.", Feather.SHUFFLE, () -> stepWeightSeed(1))
                        .on(KeyCode.N),
                Command.of(
                                "Previous start weights",
                                "The previous weight seed.",
                                Feather.SHUFFLE,
                                () -> stepWeightSeed(-1))
                        .on(KeyCode.N, KeyCombination.SHIFT_DOWN),
                Command.of(
                                "Change the loss",
                                "Cross-entropy, squared loss, both.",
                                Feather.GIT_MERGE,
                                () -> edit("change the loss", ExperimentEdits::nextLosses))
                        .on(KeyCode.L),
                undo,
                redo);
    }

    /** One change; what the values refuse is said in their own words. */
    void edit(String name, UnaryOperator<Experiment> change) {
        try {
            workbench.edit(name, change);
        } catch (IllegalArgumentException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    void setWeightSeed(long seed) {
        edit("weight seed " + seed, e -> ExperimentEdits.withWeightSeed(e, seed));
    }

    void setDataSeed(long seed) {
        if (workbench.experiment().origin() instanceof DataOrigin.Generated generated) {
            DataGenerators.find(generated.generator())
                    .map(generator -> generator.draw(seed))
                    .ifPresent(data -> edit(
                            "data seed " + seed,
                            e -> e.withData(data, new DataOrigin.Generated(generated.generator(), seed))));
        }
    }

    private void stepWeightSeed(long by) {
        long seed = ExperimentEdits.seeded(workbench.experiment()).seed();
        setWeightSeed(Math.max(0, seed + by));
    }

    void undo() {
        String name = workbench.history().undo();
        say.accept(name == null ? "There is nothing to undo." : "Undone: " + name + ".");
    }

    private void redo() {
        String name = workbench.history().redo();
        say.accept(name == null ? "There is nothing to redo." : "Done again: " + name + ".");
    }
}
