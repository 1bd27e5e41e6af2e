package org.geodescent.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.geodescent.picture.BoundsPicture;
import org.geodescent.picture.EllipsoidPicture;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.picture.PolarSetPicture;
import org.geodescent.preset.DataGenerators;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.ui.Command;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Replay;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;

/** Everything the user can do by key, button or palette. */
final class Commands {
    final Command play;
    final Command sameStart;
    final Command previousFrame;
    final Command nextFrame;
    final Command toStart;
    final Command toEnd;
    final Command undo;
    final Command redo;
    final Command inspector;
    final Command export;
    final Command papers;
    final Command theme;
    final Command keyMap;
    final Command trainLonger;
    private final List<Command> all;
    private final List<Command> everywhere;
    private final Workbench workbench;
    private final WindowActions window;

    Commands(Workbench workbench, WindowActions window) {
        this.workbench = workbench;
        this.window = window;
        Modifier ctrl = KeyCombination.SHORTCUT_DOWN;
        Modifier shift = KeyCombination.SHIFT_DOWN;
        Replay replay = new Replay(workbench);
        play = command("Play", "Play or pause the replay.", key(KeyCode.SPACE), Feather.PLAY, replay::togglePlaying);
        sameStart = command(
                "Same start", "Replay from the same start weights.", key(KeyCode.R), Feather.ROTATE_CCW, () -> workbench
                        .playback()
                        .restart());
        previousFrame = command(
                "Frame back",
                "One recorded frame back.",
                key(KeyCode.LEFT),
                Feather.CHEVRON_LEFT,
                () -> replay.step(-1));
        nextFrame = command(
                "Frame forward",
                "One recorded frame forward.",
                key(KeyCode.RIGHT),
                Feather.CHEVRON_RIGHT,
                () -> replay.step(1));
        toStart = command("To the start", "Go to iteration 0.", key(KeyCode.HOME), Feather.SKIP_BACK, replay::toStart);
        toEnd = command(
                "To the end", "Go to the newest iteration.", key(KeyCode.END), Feather.SKIP_FORWARD, replay::toEnd);
        undo = command("Undo", "Take the last change back.", key(KeyCode.Z, ctrl), Feather.CORNER_UP_LEFT, this::undo);
        redo = command(
                "Redo", "Make the change again.", key(KeyCode.Z, ctrl, shift), Feather.CORNER_UP_RIGHT, this::redo);
        inspector = command(
                "Settings",
                "Step size, momentum, nodes, start weights, stop rule.",
                key(KeyCode.I),
                Feather.SLIDERS,
                window::toggleInspector);
        export = command(
                "Export…",
                "Write the figure that is on screen as SVG, PNG or PDF.",
                key(KeyCode.E, ctrl),
                Feather.DOWNLOAD,
                window::toggleExport);
        papers = command(
                "Papers",
                "The papers’ figures: run each, compare it with what is printed, export it.",
                key(KeyCode.R, ctrl),
                Feather.BOOK_OPEN,
                window::togglePapers);
        theme = command(
                "Light or dark",
                "Change between the light and the dark window.",
                Optional.empty(),
                Feather.MOON,
                window::toggleTheme);
        keyMap = command(
                "Keys",
                "All keys. The question mark shows them, too.",
                key(KeyCode.F1),
                Feather.HELP_CIRCLE,
                window::toggleKeyMap);
        trainLonger = command(
                "Train longer",
                "Go on training: ten times as many steps in all.",
                Optional.empty(),
                Feather.FAST_FORWARD,
                workbench::prolong);
        Command fullScreen = command(
                "Full screen",
                "Full screen with larger type, for a projector.",
                key(KeyCode.F11),
                Feather.MONITOR,
                window::toggleFullScreen);
        Command frameMeter = command(
                "Frame meter",
                "Show what each frame costs.",
                key(KeyCode.F12),
                Feather.ACTIVITY,
                window::toggleFrameMeter);
        Command palette = command(
                "Command palette",
                "Find a command by its name.",
                key(KeyCode.K, ctrl),
                Feather.COMMAND,
                window::showPalette);
        List<Command> tabs = List.of(
                tab(0, MainTabs.LABORATORY, KeyCode.DIGIT1, Feather.GRID),
                tab(1, MainTabs.MANY_SEEDS, KeyCode.DIGIT2, Feather.BAR_CHART),
                tab(2, MainTabs.DEMONSTRATIONS, KeyCode.DIGIT3, Feather.PLAY_CIRCLE),
                tab(3, MainTabs.CIFAR, KeyCode.DIGIT4, Feather.IMAGE),
                command(
                        "Train on images",
                        "Train a net on images, with the settings in its tab.",
                        Optional.empty(),
                        Feather.IMAGE,
                        window::trainImages));
        List<Command> laboratory = List.of(
                play,
                sameStart,
                previousFrame,
                nextFrame,
                command(
                        "Decade back",
                        "To the power of ten before.",
                        key(KeyCode.LEFT, shift),
                        Feather.CHEVRONS_LEFT,
                        () -> replay.decade(-1)),
                command(
                        "Decade forward",
                        "To the power of ten after.",
                        key(KeyCode.RIGHT, shift),
                        Feather.CHEVRONS_RIGHT,
                        () -> replay.decade(1)),
                toStart,
                toEnd,
                trainLonger,
                command(
                        "New start weights",
                        "The next weight seed.",
                        key(KeyCode.N),
                        Feather.SHUFFLE,
                        () -> stepWeightSeed(1)),
                command(
                        "Previous start weights",
                        "The previous weight seed.",
                        key(KeyCode.N, shift),
                        Feather.SHUFFLE,
                        () -> stepWeightSeed(-1)),
                command(
                        "Change the loss",
                        "Cross-entropy, squared loss, both.",
                        key(KeyCode.L),
                        Feather.GIT_MERGE,
                        () -> edit("change the loss", ExperimentEdits::nextLosses)),
                undo,
                redo,
                inspector,
                theory("Rectified ellipsoid", KeyCode.E, EllipsoidPicture.ID, Feather.TARGET),
                theory("Polar set", KeyCode.P, PolarSetPicture.ID, Feather.SQUARE),
                theory("Neuron circle", KeyCode.C, NeuronCirclePicture.ID, Feather.CIRCLE),
                command(
                        "Bounds",
                        "Show Theorems 1 to 3 of paper A in the theory plane.",
                        key(KeyCode.U),
                        Feather.BAR_CHART_2,
                        () -> window.showTheory(BoundsPicture.ID)),
                export,
                papers,
                command(
                        "Copy the figure",
                        "Put the figure on the clipboard.",
                        key(KeyCode.C, ctrl, shift),
                        Feather.COPY,
                        window::copyFigure),
                command(
                        "Open a session…",
                        "Open a session file.",
                        key(KeyCode.O, ctrl),
                        Feather.FOLDER,
                        window::openSession),
                command(
                        "Save the session…",
                        "Write the session to a file.",
                        key(KeyCode.S, ctrl),
                        Feather.SAVE,
                        window::saveSession),
                command(
                        "Table of points",
                        "Show the points as a table that can be edited.",
                        key(KeyCode.T, ctrl),
                        Feather.LIST,
                        window::togglePointsTable),
                command(
                        "Open points…",
                        "Read points from a CSV file.",
                        Optional.empty(),
                        Feather.UPLOAD,
                        window::openPoints),
                command(
                        "Paste points",
                        "Add the points on the clipboard: two columns are points of the current class.",
                        key(KeyCode.V, ctrl),
                        Feather.CLIPBOARD,
                        window::pastePoints),
                command(
                        "Columns of the points…",
                        "Choose the class and the coordinates in the table that was opened last.",
                        Optional.empty(),
                        Feather.COLUMNS,
                        window::choosePointColumns),
                command(
                        "Save points…",
                        "Write the points to a CSV file.",
                        Optional.empty(),
                        Feather.SAVE,
                        window::savePoints),
                fullScreen,
                theme,
                frameMeter,
                keyMap,
                palette);
        all = Stream.concat(laboratory.stream(), tabs.stream()).toList();
        everywhere = Stream.concat(Stream.of(fullScreen, theme, frameMeter, keyMap, palette), tabs.stream())
                .toList();
    }

    private Command tab(int index, String name, KeyCode key, Feather icon) {
        return command(
                name,
                "Bring this tab to the front.",
                key(key, KeyCombination.SHORTCUT_DOWN),
                icon,
                () -> window.showTab(index));
    }

    private Command theory(String name, KeyCode key, String id, Feather icon) {
        return command(name, "Show it in the theory plane.", key(key), icon, () -> window.showTheory(id));
    }

    private static Command command(
            String name, String explanation, Optional<KeyCombination> shortcut, Feather icon, Runnable action) {
        return new Command(name, explanation, shortcut, icon, action);
    }

    private static Optional<KeyCombination> key(KeyCode code, Modifier... modifiers) {
        return Optional.of(new KeyCodeCombination(code, modifiers));
    }

    List<Command> all() {
        return all;
    }

    /** Those that do not act on the laboratory's experiment or view. */
    List<Command> everywhere() {
        return everywhere;
    }

    /** One change; what the values refuse is said in their own words. */
    void edit(String name, UnaryOperator<Experiment> change) {
        try {
            workbench.edit(name, change);
        } catch (IllegalArgumentException e) {
            window.say(String.valueOf(e.getMessage()));
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

    private void undo() {
        String name = workbench.history().undo();
        window.say(name == null ? "There is nothing to undo." : "Undone: " + name + ".");
    }

    private void redo() {
        String name = workbench.history().redo();
        window.say(name == null ? "There is nothing to redo." : "Done again: " + name + ".");
    }
}
