package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Headless;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.Pin;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.Comfort;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class PinsTest extends FreshWindow {
    private List<Pin> pins() {
        return WindowRig.get(() -> rig.workbench.viewProperty().get().pins());
    }

    private List<RunReading> shown() {
        return WindowRig.get(
                () -> PlaneReading.runs(rig.workbench.planeProperty().get()));
    }

    private Figure plane() {
        return WindowRig.get(() -> rig.workbench.planeProperty().get()).figure();
    }

    private static Set<String> words(Figure figure) {
        return figure.panels().stream()
                .flatMap(panel -> panel.layers().stream())
                .flatMap(layer -> layer.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Text text ? List.of(text.text()).stream() : null)
                .collect(Collectors.toSet());
    }

    private static boolean has(Figure figure, String name) {
        return figure.panels().stream()
                .flatMap(panel -> panel.layers().stream())
                .anyMatch(layer -> layer.name().equals(name));
    }

    private void awaitPlaneAt(long iteration) {
        WindowRig.await("the plane shows the iteration", () -> {
            Drawn drawn = rig.workbench.planeProperty().get();
            return drawn != null
                    && drawn.moment().experiment().equals(rig.workbench.experiment())
                    && drawn.moment().iteration() == iteration
                    && drawn.moment()
                            .look()
                            .plane()
                            .pins()
                            .equals(rig.workbench.viewProperty().get().pins());
        });
    }

    @Test
    void anotherPresetLeavesWhatIsPinnedAndShowsItAsASecondStage(FxRobot robot) {
        rig.awaitEndOfTraining();
        rig.pauseAt(20);
        awaitPlaneAt(20);
        Experiment pinned = WindowRig.get(rig.workbench::experiment);
        robot.type(KeyCode.T);
        assertEquals(Optional.of(pinned), pins().get(0).experiment());
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        robot.interact(
                () -> robot.lookup("#gallery-query").queryAs(TextField.class).setText("two moons"));
        robot.type(KeyCode.ENTER);
        rig.awaitEndOfTraining();
        assertEquals("Two moons", WindowRig.get(rig.workbench::experiment).title());
        assertEquals(1, pins().size());
        robot.interact(() -> rig.workbench
                .theoryProperty()
                .set(rig.workbench.theoryProperty().get().withTab("pinned")));
        robot.interact(() -> rig.workbench
                .viewProperty()
                .set(rig.workbench.viewProperty().get().withPicture(Optional.empty())));
        rig.pauseAt(20);
        awaitPlaneAt(20);
        assertFalse(words(plane()).contains("pin 1"), "a boundary between other points says nothing here");
        WindowRig.await("the second stage has come to the same iteration", () -> {
            Drawn drawn = rig.desktop.theory().drawnProperty().get();
            return drawn != null
                    && drawn.moment().look().theory().tab().equals("pinned")
                    && drawn.moment().iteration() == 20
                    && drawn instanceof Drawn.Shown;
        });
        Figure second =
                WindowRig.get(() -> rig.desktop.theory().drawnProperty().get()).figure();
        assertTrue(words(second).stream().anyMatch(word -> word.startsWith("pin 1: A, Figure 1")), () -> words(second)
                .toString());
    }

    @Test
    void pinnedRunsStayWithTheirBoundariesAndNumbers(FxRobot robot) throws Exception {
        Session a1 = Presets.find("a1").orElseThrow().session(1, 1);
        robot.interact(() -> rig.workbench.open(
                "open",
                new Session(
                        a1.experiment().withStopRule(new StopRule(1000, 0)),
                        a1.view(),
                        a1.theory(),
                        Optional.empty())));
        rig.awaitEndOfTraining();
        rig.pauseAt(1000);
        awaitPlaneAt(1000);
        List<RunReading> first = shown();
        robot.type(KeyCode.T);
        assertEquals(1, pins().size());
        Pin pin = pins().get(0);
        for (int i = 0; i < 2; i++) {
            assertEquals(first.get(i).classifier(), pin.runs().get(i).classifier());
            assertEquals(first.get(i).measurement().margin(), pin.runs().get(i).margin());
        }
        robot.type(KeyCode.N);
        rig.awaitEndOfTraining();
        rig.pauseAt(1000);
        awaitPlaneAt(1000);
        assertNotEquals(first.get(0).classifier(), shown().get(0).classifier());
        assertTrue(has(plane(), "pinned-boundaries"));
        assertTrue(words(plane()).contains("pin 1"), () -> words(plane()).toString());
        Set<String> numbers = robot.lookup("#pin-numbers .number").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.toSet());
        for (RunReading run : List.of(first.get(0), first.get(1), shown().get(0), shown().get(1))) {
            assertTrue(
                    numbers.contains(NumberText.large(run.measurement().margin().getAsDouble())), numbers::toString);
            assertTrue(
                    numbers.contains(NumberText.spread(run.snapshot().loss(), NumberText.DECIMALS)), numbers::toString);
        }
        // With more digits than there is room for a column goes, and nothing is cut.
        robot.interact(() -> rig.workbench
                .comfortProperty()
                .set(rig.workbench.comfortProperty().get().withDecimals(Comfort.MOST_DECIMALS)));
        WindowRig.await(
                "the last column goes",
                () -> robot.lookup("#pin-numbers .numbers-header").queryAllAs(Label.class).stream()
                        .anyMatch(header -> header.getText().equals("Right") && !header.isVisible()));
        ScrollPane column = robot.lookup("#numbers").query();
        assertTrue(WindowRig.get(() -> column.getContent().getLayoutBounds().getWidth()
                <= column.getViewportBounds().getWidth() + 0.5));
        robot.interact(() -> rig.workbench.comfortProperty().set(Comfort.DEFAULT));
        // Kept in the session, and drawn without a window as it is on screen.
        Session session = WindowRig.get(rig.workbench.sessions()::onStage);
        Session read = SessionJson.read("s.json", SessionJson.write(session));
        assertEquals(session, read);
        Drawn again = Headless.draw(new InputPlanePicture(), read, state -> {}, () -> false);
        assertEquals(plane().panels(), again.figure().panels());
        for (int i = 0; i < Pin.MOST; i++) {
            robot.type(KeyCode.T);
        }
        assertEquals(Pin.MOST, pins().size());
        robot.interact(() -> ((Button) rig.stage.getScene().lookup("#unpin-1")).fire());
        assertEquals(Pin.MOST - 1, pins().size());
        assertNotEquals(pin, pins().get(0));
        robot.interact(() -> rig.workbench
                .viewProperty()
                .set(rig.workbench.viewProperty().get().withPins(List.of())));
        awaitPlaneAt(1000);
        assertFalse(has(plane(), "pinned-boundaries"));
        assertTrue(robot.lookup("#pin-numbers").tryQuery().isEmpty());
    }
}
