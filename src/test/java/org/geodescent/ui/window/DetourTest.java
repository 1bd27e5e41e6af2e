package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Moment;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.RunState;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.geodescent.ui.FigureView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What an experiment looks like does not depend on what was looked at before, also where that had nothing to show: the
 * same figures, as text, and the same words and numbers.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by every test
class DetourTest {
    /** How often in a row the window has to look the same until it counts as at rest. */
    private static final int STEADY = 3;

    private static final int LOOKS = 600;
    /** What is looked at on a detour, and after it. */
    private static final List<String> PASSED = List.of("polar-set", "bounds", "feedback-loop");

    /** Of these one is looked at after a detour, in turn. The last may take the place of the picture at the left. */
    private static final List<String> OTHERS = List.of("gap", "curves", "singular-values", "rectified-ellipsoid");

    @TempDir
    Path folder;

    private WindowRig rig;

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    private static Session preset(String id) {
        Preset found = Presets.find(id).orElseThrow();
        long seed = found.seeds().get(0);
        return shortened(found.session(seed, seed));
    }

    /** What is drawn of few steps is drawn as soon. */
    private static Session shortened(Session session) {
        Experiment experiment = session.experiment();
        long steps = Math.min(400, experiment.stopRule().maximumSteps());
        return new Session(
                experiment.withStopRule(
                        new StopRule(steps, experiment.stopRule().gradientNorm())),
                session.view(),
                session.theory());
    }

    private static Session plain(Experiment experiment) {
        return shortened(new Session(experiment, ViewState.DEFAULT));
    }

    private static Map<String, Session> detours() {
        Experiment xor = preset("xor").experiment();
        TwoLayerRelu relu = new TwoLayerRelu(2, 4, true, true, 1);
        double[] dead = new double[relu.parameterCount()];
        Arrays.fill(dead, -1);
        Experiment empty = xor.withData(
                new Dataset(Matrix.of(0, 2), new int[0], List.of("1", "-1")), new DataOrigin.Own("nothing"));
        Map<String, Session> all = new LinkedHashMap<>();
        all.put("a linear model on XOR", plain(xor.withModel(new LinearModel(2, true, 1))));
        all.put("dead from the start", plain(xor.withModel(relu).withStart(new Start.Given(Parameters.of(dead)))));
        all.put("deep linear", preset("deep-linear-weight-decay"));
        all.put("Theorem 1 void", preset("counter-a-theorem-1"));
        all.put("diverging", plain(xor.withDescent(new Descent(1e200, 0))));
        all.put("no points", plain(empty));
        all.put("three classes", preset("pinwheel"));
        return all;
    }

    private void open(FxRobot robot, String name) {
        if (rig != null) {
            rig.close(robot);
        }
        robot.interact(
                () -> rig = new WindowRig(FxToolkit.toolkitContext().getRegisteredStage(), folder.resolve(name)));
        robot.interact(() -> {
            rig.stage.setWidth(1280);
            rig.stage.setHeight(800);
        });
    }

    /** Opens a session, waits for the end of its training, and looks at some tabs of the theory. */
    private Map<String, String> seen(FxRobot robot, String name, Session session, List<String> tabs) {
        robot.interact(() -> rig.workbench.open("open", session));
        WindowRig.await("training of " + name + " has ended", this::ended);
        robot.type(KeyCode.END);
        Map<String, String> all = new TreeMap<>();
        for (String tab : tabs) {
            robot.interact(() -> rig.workbench
                    .theoryProperty()
                    .set(rig.workbench.theoryProperty().get().withTab(tab)));
            all.putAll(atRest(name, tab));
        }
        return all;
    }

    private boolean ended() {
        RunState state = rig.workbench.runStateProperty().get();
        return state instanceof RunState.Active active
                ? active.ended() && active.experiment().equals(rig.workbench.experiment())
                : state instanceof RunState.Blocked blocked
                        && blocked.experiment().equals(rig.workbench.experiment());
    }

    /** What is to be read in the window once nothing changes any more. */
    private Map<String, String> atRest(String name, String tab) {
        Map<String, Object> last = Map.of();
        int same = 0;
        for (int look = 0; look < LOOKS && same < STEADY; look++) {
            WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
            Map<String, Object> now = WindowRig.get(() -> looks(tab));
            same = now.equals(last) && WindowRig.get(() -> settled(tab)) ? same + 1 : 0;
            last = now;
        }
        assertEquals(STEADY, same, () -> "the tab " + tab + " of " + name + " does not come to rest");
        Map<String, String> texts = new TreeMap<>();
        last.forEach((place, what) -> texts.put(place, what instanceof Figure figure ? svg(figure) : what.toString()));
        return texts;
    }

    private boolean settled(String tab) {
        Drawn plane = rig.workbench.planeProperty().get();
        Drawn theory = rig.desktop.theory().drawnProperty().get();
        return plane != null
                && theory != null
                && isOfNow(plane.moment())
                && isOfNow(theory.moment())
                && theory.moment().look().theory().tab().equals(tab)
                && rig.workbench.theoryProperty().get().tab().equals(tab)
                && fills(rig.stage.getScene().lookup("#" + tab));
    }

    /** A figure may still have the size of the tab before. */
    private static boolean fills(@Nullable Node picture) {
        return !(picture instanceof FigureView view)
                || view.figureProperty().get() == null
                || TheoryWindow.filled(view);
    }

    private boolean isOfNow(Moment moment) {
        return moment.experiment().equals(rig.workbench.experiment());
    }

    /** Every picture and every word in the laboratory; news and how fast something was have their own time. */
    private Map<String, Object> looks(String tab) {
        Map<String, Object> all = new TreeMap<>();
        collect(rig.stage.getScene().getRoot(), tab, all);
        return all;
    }

    private void collect(Node node, String path, Map<String, Object> all) {
        if (!node.isVisible() || "status".equals(node.getId())) {
            return;
        }
        String here = path + "/" + (node.getId() == null ? node.getClass().getSimpleName() : node.getId());
        if (node instanceof FigureView view) {
            Figure figure = view.figureProperty().get();
            all.put(unique(here, all), figure == null ? "no picture" : figure);
        } else if (node instanceof Labeled labeled && labeled.getText() != null) {
            all.put(unique(here, all), labeled.getText() + (labeled.isDisabled() ? " (disabled)" : ""));
        } else if (node instanceof TextInputControl input) {
            all.put(unique(here, all), String.valueOf(input.getText()));
        }
        if (node instanceof Parent parent) {
            // A table uses its rows again in any order.
            parent.getChildrenUnmodifiable().stream()
                    .sorted(Comparator.comparingInt(child -> child instanceof TableRow<?> row ? row.getIndex() : 0))
                    .forEach(child -> collect(child, here, all));
        }
    }

    private static String unique(String key, Map<String, Object> all) {
        int number = 1;
        while (all.containsKey(key + " " + number)) {
            number++;
        }
        return key + " " + number;
    }

    private static String svg(Figure figure) {
        ExportSize size = ExportSize.natural(figure.width(), 96).with(TextForm.TEXT);
        return new String(FigureFormat.SVG.encode(figure, size), StandardCharsets.UTF_8);
    }

    private static void assertSame(String what, Map<String, String> expected, Map<String, String> found) {
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        List<String> differ = new ArrayList<>();
        for (String key : all) {
            String before = expected.getOrDefault(key, "nothing");
            String now = found.getOrDefault(key, "nothing");
            if (!before.equals(now)) {
                int at = firstDifference(before, now);
                differ.add(key + "\n  alone: " + part(before, at) + "\n  after: " + part(now, at));
            }
        }
        assertEquals("", String.join("\n", differ), what);
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    /** What stands around the first place at which two texts differ. */
    private static String part(String text, int at) {
        return text.substring(Math.max(0, Math.min(at, text.length()) - 60), Math.min(text.length(), at + 120));
    }

    @Test
    void leavesNoTrace(FxRobot robot) {
        Map<String, Map<String, String>> alone = new LinkedHashMap<>();
        for (String name : List.of("a-theorem-1", "b-figures-1-7", "deep-linear-weight-decay")) {
            open(robot, name);
            List<String> tabs = new ArrayList<>(PASSED);
            tabs.addAll(OTHERS);
            alone.put(name, seen(robot, name, preset(name), tabs));
        }
        open(robot, "detour");
        List<String> names = List.copyOf(alone.keySet());
        int turn = 0;
        for (Map.Entry<String, Session> detour : detours().entrySet()) {
            seen(robot, detour.getKey(), detour.getValue(), PASSED);
            String name = names.get(turn % names.size());
            List<String> tabs = new ArrayList<>(PASSED);
            tabs.add(OTHERS.get(turn % OTHERS.size()));
            Map<String, String> expected = new TreeMap<>(Objects.requireNonNull(alone.get(name)));
            expected.keySet().removeIf(place -> !tabs.contains(place.substring(0, place.indexOf('/'))));
            assertSame(name + " after " + detour.getKey(), expected, seen(robot, name, preset(name), tabs));
            turn++;
        }
    }
}
