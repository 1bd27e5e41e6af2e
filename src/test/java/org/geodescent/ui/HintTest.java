package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class HintTest {
    private Label label;
    private TextField field;
    private Label name;

    @Start
    void start(Stage stage) {
        label = new Label("margin");
        Hint.install(label, Explanations.MARGIN);
        field = new TextField();
        Hint.install(field, Explanations.STEP_SIZE);
        name = new Label("step");
        name.setLabelFor(field);
        Hint.install(name, Explanations.STEP_SIZE);
        stage.setScene(new Scene(new VBox(label, name, field), 600, 400));
        stage.show();
    }

    private static <T> T get(java.util.concurrent.Callable<T> reading) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.asyncFx(reading).get(20, TimeUnit.SECONDS);
    }

    private static long bubbles() throws Exception {
        return get(() ->
                Window.getWindows().stream().filter(Bubble.class::isInstance).count());
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup(".bubble .label").queryAllAs(Label.class).stream()
                .anyMatch(part -> part.getText().equals(text));
    }

    @Test
    void anExplanationIsAsHighAsItsText(FxRobot robot) throws Exception {
        robot.moveTo("margin");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> get(() -> Window.getWindows().stream().anyMatch(Tooltip.class::isInstance)));
        double height = get(() -> Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getHeight());
        assertTrue(height > 60 && height < 220, () -> "the tooltip is " + height + " high");
    }

    @Test
    void aClickOpensOneThatStaysUntilEsc(FxRobot robot) throws Exception {
        robot.clickOn(label);
        assertEquals(1, bubbles());
        assertTrue(says(robot, Explanations.MARGIN.text()));
        robot.interact(() -> {
            robot.lookup(".bubble").query().getScene().getWindow().hide();
            assertEquals(1, leaving().count(), "a picture of it fades in its place");
            Node picture = leaving().findFirst().orElseThrow();
            assertEquals(1, picture.getOpacity());
            assertTrue(picture.getLayoutBounds().getWidth() > 100);
        });
        assertEquals(0, bubbles());
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> get(() -> leaving().findFirst().isEmpty()));
        robot.clickOn(label);
        robot.type(KeyCode.ESCAPE);
        assertEquals(0, bubbles());
    }

    private static Stream<Node> leaving() {
        return Window.getWindows().stream()
                .filter(window -> window.getClass() == Popup.class && window.isShowing())
                .flatMap(window -> ((Popup) window).getContent().stream())
                .filter(ImageView.class::isInstance);
    }

    @Test
    void theKeyboardOpensThem(FxRobot robot) throws Exception {
        robot.interact(label::requestFocus);
        robot.type(KeyCode.ENTER);
        assertTrue(says(robot, Explanations.MARGIN.text()));
        robot.type(KeyCode.ESCAPE);
        assertTrue(get(label::isFocused), "the focus is where it was");
        robot.type(KeyCode.TAB);
        assertTrue(get(field::isFocused), "the name of a control is no stop of its own");
        robot.type(KeyCode.ENTER);
        assertEquals(0, bubbles());
        robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
        assertTrue(says(robot, Explanations.STEP_SIZE.text()));
        robot.type(KeyCode.ESCAPE);
        assertEquals(0, bubbles());
        assertFalse(get(name::isFocusTraversable));
    }

    private static List<String> links(FxRobot robot) throws Exception {
        return get(() -> robot.lookup(".bubble .hyperlink").queryAllAs(Hyperlink.class).stream()
                .map(Hyperlink::getText)
                .toList());
    }

    @Test
    void whatAnExplanationNamesIsALinkThatTheKeyboardReaches(FxRobot robot) throws Exception {
        robot.interact(() -> Hint.install(label, Explanations.ACTIVE_NODES));
        robot.interact(label::requestFocus);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("Theorem 1", "Lipschitz constant", "Cells"), links(robot));
        robot.type(KeyCode.TAB).type(KeyCode.ENTER);
        assertTrue(says(robot, Explanations.LIPSCHITZ.text()));
        assertEquals(1, bubbles());
        List<String> here = links(robot);
        assertEquals("Back to Active nodes", here.get(here.size() - 1));
        assertFalse(here.contains("Active nodes"), "the way back is one link");
        for (int i = 1; i < here.size(); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.ENTER);
        assertTrue(says(robot, Explanations.ACTIVE_NODES.text()));
        robot.type(KeyCode.ESCAPE);
        assertEquals(0, bubbles());
        assertTrue(get(label::isFocused), "the focus is where it was");
    }

    @Test
    void anotherExplanationTakesThePlaceOfTheFirst(FxRobot robot) throws Exception {
        robot.interact(() -> Hint.install(label, "Not now."));
        robot.clickOn(label);
        assertEquals(1, bubbles());
        assertTrue(says(robot, "Not now."));
    }

    @Test
    void nothingStaysOfManyShows(FxRobot robot) throws Exception {
        List<WeakReference<Node>> shown = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            robot.interact(() -> {
                Hint.explain(label);
                robot.lookup(".bubble .label").queryAll().forEach(part -> shown.add(new WeakReference<>(part)));
            });
            robot.type(KeyCode.ESCAPE);
        }
        assertTrue(shown.size() >= 30, () -> "only " + shown.size() + " were seen");
        for (int i = 0; i < 50 && held(shown) > 8; i++) {
            System.gc();
            WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
        }
        assertTrue(held(shown) <= 8, () -> held(shown) + " are still held");
    }

    private static long held(List<WeakReference<Node>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }
}
