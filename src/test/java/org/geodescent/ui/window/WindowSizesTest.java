package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** No text is cut: small windows, slide-outs, projector, every preset. */
class WindowSizesTest extends FreshWindow {
    private void resize(FxRobot robot, int width, int height) {
        robot.interact(() -> {
            rig.stage.setWidth(width);
            rig.stage.setHeight(height);
        });
        settle();
    }

    /** Of a replay that has ended: its numbers do not change any more. */
    private void assertColumnsFit(String where) {
        assertEquals(
                List.of(),
                WindowRig.get(() -> CutTexts.columns(rig.stage.getScene().getRoot())),
                where);
    }

    private void settle() {
        WindowRig.await("figures of this size are there", () -> {
            var scene = rig.workbench.planeProperty().get();
            var curves = (FigureView) rig.stage.getScene().lookup("#curves");
            return scene != null
                    && curves.figureProperty().get() != null
                    && Math.abs(curves.figureProperty().get().width() - curves.figureWidth()) < 2;
        });
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private void assertNothingIsCut(String where) {
        assertEquals(
                List.of(), WindowRig.get(() -> CutTexts.in(rig.stage.getScene().getRoot())), where);
    }

    @Test
    void inTheSmallestWindowWithAndWithoutSlideOuts(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        for (int[] size : new int[][] {{1024, 700}, {1280, 800}, {1920, 1080}}) {
            resize(robot, size[0], size[1]);
            assertNothingIsCut("at " + size[0]);
            assertColumnsFit("at " + size[0]);
            robot.type(KeyCode.I);
            settle();
            assertNothingIsCut("with settings, at " + size[0]);
            robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
            settle();
            assertNothingIsCut("with export, at " + size[0]);
            robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        }
    }

    @Test
    void theBoundsOfEveryPresetThatShowsThem(FxRobot robot) {
        for (Preset preset : Presets.ALL) {
            if (preset.bound().isEmpty() && !preset.id().equals("a1")) {
                continue;
            }
            long seed = preset.seeds().get(0);
            robot.interact(() -> rig.workbench.open("open", preset.session(seed, seed)));
            robot.type(KeyCode.U);
            for (int[] size : new int[][] {{1024, 700}, {1280, 800}, {1920, 1080}}) {
                robot.interact(() -> {
                    rig.stage.setWidth(size[0]);
                    rig.stage.setHeight(size[1]);
                });
                WindowRig.await(preset.id() + " shows its bounds", () -> {
                    var scene = rig.desktop.theory().drawnProperty().get();
                    var view = (FigureView) rig.stage.getScene().lookup("#bounds");
                    var figure = view.figureProperty().get();
                    return scene != null
                            && figure != null
                            && scene.moment().experiment().equals(rig.workbench.experiment())
                            && Math.abs(figure.width() - view.figureWidth()) < 2
                            && Math.abs(figure.height() - view.figureHeight()) < 2;
                });
                WaitForAsyncUtils.waitForFxEvents(3);
                assertNothingIsCut("bounds of " + preset.id() + " at " + size[0]);
            }
        }
    }

    @Test
    void onAProjector(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        resize(robot, 1920, 1080);
        robot.interact(() -> rig.desktop.setProjector(true));
        settle();
        FigureView plane = WindowRig.get(() -> (FigureView) rig.stage.getScene().lookup("#input-plane"));
        FigureView curves =
                WindowRig.get(() -> (FigureView) rig.stage.getScene().lookup("#curves"));
        assertEquals(1.6, plane.zoom());
        assertEquals(1.6, curves.zoom());
        assertNothingIsCut("on a projector");
        robot.interact(() -> rig.desktop.setProjector(false));
        settle();
        assertEquals(1.15, plane.zoom(), "as large a window has larger type");
        assertNothingIsCut("after the projector");
    }

    private Bounds bounds(String selector) {
        Node node = rig.stage.getScene().lookup(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    /** x, y, width and height in the scene. */
    private void assertAt(String selector, double x, double y, double width, double height) {
        Bounds at = WindowRig.get(() -> bounds(selector));
        assertEquals(
                List.of(x, y, width, height),
                List.of(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()),
                selector);
    }

    @Test
    void theStageIsLaidOutToThePixel(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        resize(robot, 1280, 800);
        for (boolean dark : new boolean[] {false, true}) {
            assertAt("#main-tabs > .tab-header-area", 0, 0, 1280, 36);
            assertAt(".main-tool-bar", 0, 36, 1280, 48);
            assertAt(".plane-tools", 0, 84, 40, 608);
            assertAt("#left-frame", 40, 84, 508, 608);
            assertAt("#right-frame", 548, 84, 508, 608);
            assertAt("#numbers", 1056, 84, 224, 608);
            assertAt(".rail-pane", 0, 692, 1280, 64);
            assertAt(".foot", 0, 756, 1280, 44);
            assertAt("#presets", 12, 44, 312, 32);
            assertNothingIsCut(dark ? "dark" : "light");
            robot.interact(rig.desktop::toggleTheme);
            settle();
        }
        resize(robot, 1024, 700);
        assertAt("#left-frame", 36, 84, 402, 508);
        assertAt("#right-frame", 438, 84, 402, 508);
        assertAt("#numbers", 840, 84, 184, 508);
        resize(robot, 1920, 1080);
        Bounds numbers = WindowRig.get(() -> bounds("#numbers"));
        assertEquals(280, numbers.getWidth());
    }

    private void assertRoom(String id, double least) {
        Bounds place = WindowRig.get(() -> bounds("#" + id));
        assertTrue(place.getWidth() >= least && place.getHeight() >= least, () -> "%s has %.0f × %.0f"
                .formatted(id, place.getWidth(), place.getHeight()));
    }

    private void awaitPicture(String id) {
        WindowRig.await(id + " is as large as its place", () -> {
            var view = (FigureView) rig.stage.getScene().lookup("#" + id);
            var figure = view == null ? null : view.figureProperty().get();
            return figure != null
                    && view.panelLayout().isPresent()
                    && Math.abs(figure.width() - view.figureWidth()) < 2
                    && Math.abs(figure.height() - view.figureHeight()) < 2;
        });
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    /** And one picture alone has three quarters of the window. */
    @Test
    void thePicturesAreLarge(FxRobot robot) {
        Preset preset = Presets.find("b-figures-1-7").orElseThrow();
        robot.interact(() -> rig.workbench.open("open", preset.session(1, 1)));
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        for (int[] size : new int[][] {{1024, 700, 388}, {1280, 800, 480}, {1920, 1080, 758}}) {
            robot.interact(() -> {
                rig.stage.setWidth(size[0]);
                rig.stage.setHeight(size[1]);
            });
            for (String id : List.of("rectified-ellipsoid", "neuron-circle")) {
                awaitPicture(id);
                assertRoom(id, size[2]);
            }
            assertNothingIsCut("B at " + size[0]);
            assertColumnsFit("B at " + size[0]);
            robot.interact(() -> ((Button) rig.stage.getScene().lookup("#right-frame .maximise")).fire());
            awaitPicture("neuron-circle");
            Bounds alone = WindowRig.get(() -> bounds("#right-frame"));
            double share = alone.getWidth() * alone.getHeight() / (size[0] * size[1]);
            assertTrue(share >= 0.75, () -> "alone it has " + share + " of the window");
            assertNothingIsCut("alone at " + size[0]);
            robot.interact(() -> ((Button) rig.stage.getScene().lookup("#right-frame .maximise")).fire());
            awaitPicture("rectified-ellipsoid");
        }
    }

    @Test
    void everyPresetOpensPlaysAndFits(FxRobot robot) {
        resize(robot, 1024, 700);
        TreeSet<String> opened = new TreeSet<>();
        for (Preset preset : Presets.ALL) {
            long seed = preset.seeds().get(0);
            robot.interact(() -> rig.workbench.open(
                    "open " + preset.title(), new Session(preset.experiment(seed, seed), ViewState.DEFAULT)));
            WindowRig.await(
                    preset.title() + " plays",
                    () -> rig.workbench.playback().iteration() > 0
                            && rig.workbench.planeProperty().get() != null
                            && rig.workbench
                                    .planeProperty()
                                    .get()
                                    .moment()
                                    .experiment()
                                    .equals(rig.workbench.experiment())
                            && !PlaneReading.runs(rig.workbench.planeProperty().get())
                                    .isEmpty());
            assertNothingIsCut(preset.title());
            opened.add(preset.title());
        }
        assertEquals(Presets.ALL.size(), opened.size());
    }
}
