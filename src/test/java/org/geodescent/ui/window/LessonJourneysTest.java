package org.geodescent.ui.window;

import static org.geodescent.ui.window.WindowRig.await;
import static org.geodescent.ui.window.WindowRig.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.geodescent.core.data.Dataset;
import org.geodescent.figure.PanelLayout;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonStep;
import org.geodescent.lesson.LessonWait;
import org.geodescent.lesson.Lessons;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.run.Experiment;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every lesson that ships, from its first step to its last, by keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class LessonJourneysTest {
    @TempDir
    static Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    private Node node(String selector) {
        return rig.stage.getScene().getRoot().lookup(selector);
    }

    /** All that was said in the caption, and all steps that there were: short ones are gone before somebody looks. */
    private final List<String> said = new CopyOnWriteArrayList<>();

    private final List<String> places = new CopyOnWriteArrayList<>();

    private String place() {
        return node("#lesson-bar").isVisible()
                ? String.valueOf(node("#lesson-bar .lesson-dots").getAccessibleText())
                : "";
    }

    private static Optional<Node> card(FxRobot robot) {
        return robot.lookup("#lesson-card").tryQuery();
    }

    /** Of the first point, with the mouse. */
    private void drag(FxRobot robot) {
        // A plane of another iteration may stand a little higher.
        await("the plane is drawn", () -> {
            Drawn drawn = rig.workbench.planeProperty().get();
            return drawn != null
                    && drawn.moment().iteration() == rig.workbench.playback().iteration();
        });
        Point2D at = get(() -> {
            FigureView view = (FigureView) node("#" + InputPlanePicture.ID);
            Dataset data = rig.workbench.experiment().data();
            PanelLayout layout = view.panelLayout().orElseThrow();
            return view.localToScreen(
                    layout.xToFigure(data.feature(0, 0)) * view.zoom(),
                    layout.yToFigure(data.feature(0, 1)) * view.zoom());
        });
        robot.drag(at).dropTo(at.add(25, 30));
    }

    private void go(FxRobot robot, Lesson lesson) {
        Experiment before = get(() -> rig.workbench.experiment());
        node("#caption").accessibleTextProperty().addListener((property, old, text) -> said.add(text));
        node("#lesson-bar .lesson-dots")
                .accessibleTextProperty()
                .addListener((property, old, text) -> places.add(text));
        rig.chooseLesson(lesson.title());
        int steps = lesson.steps().size();
        for (int i = 0; i < steps; i++) {
            String here = "Step %d of %d".formatted(i + 1, steps);
            await(here + " of " + lesson.title(), () -> places.contains(here));
            LessonStep step = lesson.steps().get(i);
            get(() -> {
                rig.workbench.playback().secondsProperty().set(1);
                return true;
            });
            assertIsSeen(robot, lesson, step, here);
            if (step.awaits().isOfReplay()) {
                continue;
            }
            if (step.awaits() instanceof LessonWait.Answer question) {
                robot.type(KeyCode.getKeyCode(Integer.toString(question.right() + 1)));
                await("the answer", () -> card(robot)
                        .filter(card -> card.lookup(".lesson-remark") != null)
                        .isPresent());
            } else if (step.awaits() instanceof LessonWait.Event) {
                drag(robot);
                await("it has been seen", () -> card(robot)
                        .filter(card -> card.lookup(".lesson-remark") != null)
                        .isPresent());
            }
            robot.type(KeyCode.PAGE_DOWN);
        }
        await("the lesson has ended", () -> place().isEmpty());
        assertEquals(before, get(() -> rig.workbench.experiment()));
        assertFalse(get(() ->
                node("#lesson-ring") != null && node("#lesson-ring").getParent().isVisible()));
        assertTrue(get(() -> card(robot).isEmpty()));
    }

    /** What is pointed at is there and not covered; what is hidden is not. */
    private void assertIsSeen(FxRobot robot, Lesson lesson, LessonStep step, String here) {
        String what = lesson.title() + ", " + here;
        if (step.part().isPresent() || step.sample().isPresent()) {
            await("the card of " + what, () -> card(robot).isPresent() && ring().isPresent());
            Bounds ring = get(() -> ring().orElseThrow());
            Bounds card = get(() -> {
                Node shown = card(robot).orElseThrow();
                return shown.localToScreen(shown.getLayoutBounds());
            });
            assertFalse(ring.intersects(card), () -> what + ": " + card + " covers " + ring);
            assertTrue(ring.getWidth() > 20 && ring.getHeight() > 15, what);
        } else {
            await("the caption of " + what, () -> said.contains(step.say()));
        }
    }

    private Optional<Bounds> ring() {
        Node ring = node("#lesson-ring");
        return ring == null || !ring.getParent().isVisible()
                ? Optional.empty()
                : Optional.of(ring.localToScreen(ring.getLayoutBounds()));
    }

    @Test
    void sameDataOnlyTheLossDiffers(FxRobot robot) {
        go(robot, Lessons.ALL.get(0));
    }

    @Test
    void neuronsTurnBeforeTheyGrow(FxRobot robot) {
        go(robot, Lessons.ALL.get(1));
    }

    @Test
    void falseAsPrinted(FxRobot robot) {
        go(robot, Lessons.ALL.get(2));
    }

    @Test
    void whyExcitationMustPersist(FxRobot robot) {
        go(robot, Lessons.ALL.get(3));
    }

    @Test
    void theseAreTheLessons() {
        assertEquals(
                List.of(
                        "Same data, only the loss differs",
                        "Neurons turn before they grow",
                        "False as printed: three bounds and their repairs",
                        "Why excitation must persist"),
                Lessons.ALL.stream().map(Lesson::title).toList());
    }
}
