package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.geodescent.run.Task;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class TaskAreaTest {
    private final List<Object> ended = new CopyOnWriteArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private TaskArea area;
    private Tasks tasks;

    @Start
    void start(Stage stage) {
        area = new TaskArea();
        tasks = new Tasks(1, Platform::runLater, ended::add, area);
        StackPane root = new StackPane(area);
        root.setAlignment(Pos.BOTTOM_RIGHT);
        stage.setScene(new Scene(root, 700, 500));
        stage.show();
    }

    @AfterEach
    void close() {
        go.countDown();
        assertTrue(tasks.finish(Duration.ofSeconds(20)));
    }

    private Task submit(FxRobot robot, String name) {
        List<Task> made = new ArrayList<>();
        robot.interact(() -> made.add(tasks.submit(name, (progress, cancelled) -> work(), ended::add)));
        return made.get(0);
    }

    /** As who writes a file: does not ask whether it shall end. */
    private String work() {
        try {
            go.await();
        } catch (InterruptedException e) {
            interrupted.set(true);
        }
        return "written whole";
    }

    private void pulse(FxRobot robot) {
        robot.interact(() -> area.pulse(tasks.active()));
    }

    /** A press that arrives after the last task has ended. */
    @Test
    void cancelWithoutATaskDoesNothing(FxRobot robot) {
        pulse(robot);
        robot.interact(() -> robot.lookup("#cancel-task").queryAs(Button.class).fire());
        assertFalse(area.isVisible());
    }

    private static List<Button> cancels(FxRobot robot) {
        return robot.lookup("#task-list .pane-button").lookup(Button::isVisible).queryAllAs(Button.class).stream()
                .toList();
    }

    @Test
    void whatWaitsCanBeCancelledAndWhatWritesIsNeverInterrupted(FxRobot robot) {
        Task first = submit(robot, "first");
        Task second = submit(robot, "second");
        Task third = submit(robot, "third");
        WindowRig.await("the first runs", first::running);
        pulse(robot);
        Button button = robot.lookup("#task-list-button").queryAs(Button.class);
        assertEquals("first  + 2 more", WindowRig.get(button::getText));
        robot.interact(button::fire);
        WindowRig.await(
                "each has a bar",
                () -> robot.lookup("#task-list .progress-bar")
                                .queryAllAs(ProgressBar.class)
                                .size()
                        == 3);
        WindowRig.await("each can be cancelled", () -> cancels(robot).size() == 3);
        robot.clickOn(cancels(robot).get(1));
        WindowRig.await("the second is told at once", () -> ended.size() == 1);
        assertTrue(ended.get(0) instanceof TaskOutcome.Cancelled<?>);
        assertEquals(List.of(first, third), tasks.active());
        pulse(robot);
        robot.interact(
                () -> robot.lookup("#cancel-all-tasks").queryAs(Button.class).fire());
        WindowRig.await("the third, too", () -> ended.size() == 2);
        assertTrue(first.cancelled() && second.cancelled() && third.cancelled());
        pulse(robot);
        assertTrue(WindowRig.get(area::isVisible), "the first has not ended yet");
        go.countDown();
        WindowRig.await("it has", () -> ended.size() == 3);
        assertEquals(new TaskOutcome.Done<>("written whole"), ended.get(2));
        assertFalse(interrupted.get());
        pulse(robot);
        assertFalse(WindowRig.get(area::isVisible));
        WindowRig.await(
                "the list is gone", () -> robot.lookup("#task-list").tryQuery().isEmpty());
    }

    /** Which leaves the list while the list is gone through. */
    @Test
    void waitingWorkThatIsCancelledElsewhereLeavesTheList(FxRobot robot) {
        Task first = submit(robot, "first");
        List<Task> waiting = List.of(submit(robot, "second"), submit(robot, "third"), submit(robot, "fourth"));
        WindowRig.await("the first runs", first::running);
        robot.interact(() -> waiting.subList(0, 2).forEach(Task::cancel));
        pulse(robot);
        WindowRig.await("the others are told", () -> ended.size() == 2);
        assertEquals(List.of(first, waiting.get(2)), tasks.active());
    }

    @Test
    void theKeyboardOpensAndClosesTheList(FxRobot robot) {
        submit(robot, "one");
        pulse(robot);
        Button button = robot.lookup("#task-list-button").queryAs(Button.class);
        robot.interact(button::requestFocus);
        robot.type(KeyCode.SPACE);
        WindowRig.await(
                "it is open", () -> robot.lookup("#task-list").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        WindowRig.await(
                "it is closed", () -> robot.lookup("#task-list").tryQuery().isEmpty());
        assertTrue(WindowRig.get(button::isFocused));
        robot.type(KeyCode.SPACE);
        WindowRig.await("it is open again", () -> cancels(robot).size() == 1);
        for (int i = 0; i < 9 && !WindowRig.get(() -> cancels(robot).get(0).isFocused()); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.SPACE);
        assertTrue(tasks.active().get(0).cancelled(), "the keyboard reaches the button of a task");
    }

    @Test
    void nothingStaysOfTasksThatHaveEnded(FxRobot robot) {
        go.countDown();
        List<WeakReference<Task>> ever = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ever.add(new WeakReference<>(submit(robot, "task " + i)));
            pulse(robot);
            robot.interact(area::toggleList);
            robot.interact(area::toggleList);
        }
        WindowRig.await("all have ended", () -> ended.size() == 30);
        pulse(robot);
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < 50 && left(ever) > 8; i++) {
            System.gc();
            WaitForAsyncUtils.sleep(20, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        long left = left(ever);
        assertTrue(left <= 8, () -> left + " are still held");
    }

    private static long left(List<WeakReference<Task>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }
}
