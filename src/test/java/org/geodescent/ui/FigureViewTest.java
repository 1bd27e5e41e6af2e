package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.DemoFigure;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.png.PngWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FigureViewTest {
    private static final Figure FIGURE = DemoFigure.make();

    private final FigureView view = new FigureView();

    @Start
    void start(Stage stage) {
        // The stage is shared with other tests, which may have left sizes of theirs.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setMaximized(false);
        stage.setFullScreen(false);
        stage.setScene(new javafx.scene.Scene(view, FIGURE.width(), FIGURE.height()));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void showsTheSamePictureAsTheFile(FxRobot robot) throws Exception {
        robot.interact(() -> view.setFigure(FIGURE));
        WaitForAsyncUtils.waitForFxEvents();
        BufferedImage screen =
                WaitForAsyncUtils.asyncFx(() -> Snapshots.of(view)).get();
        BufferedImage file =
                ImageIO.read(new ByteArrayInputStream(PngWriter.write(FIGURE, FIGURE.width() / 96 * 25.4, 96)));
        assertEquals(file.getWidth(), screen.getWidth());
        assertEquals(file.getHeight(), screen.getHeight());
        int different = 0;
        for (int y = 0; y < file.getHeight(); y++) {
            for (int x = 0; x < file.getWidth(); x++) {
                if (distance(file.getRGB(x, y), screen.getRGB(x, y)) > 96) {
                    different++;
                }
            }
        }
        double share = (double) different / (file.getWidth() * file.getHeight());
        assertTrue(share < 0.005, () -> "share of pixels that differ clearly: " + share);
    }

    private static int distance(int a, int b) {
        int largest = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            largest = Math.max(largest, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return largest;
    }

    @Test
    void aFigureOfSomethingElseComesWhileTheOneBeforeGoes(FxRobot robot) throws Exception {
        Node goes = view.getChildrenUnmodifiable().get(0);
        Node comes = view.getChildrenUnmodifiable().get(1);
        robot.interact(() -> {
            view.setFigure(DemoFigure.make());
            view.setFigure(FIGURE, true);
            assertEquals(0, comes.getOpacity());
            assertEquals(1, goes.getOpacity());
            assertEquals(FIGURE, view.figureProperty().get());
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> comes.getOpacity() == 1);
        assertEquals(0, goes.getLayoutBounds().getWidth(), "what has gone costs nothing");
        robot.interact(() -> {
            Motion.setStill(view, true);
            view.setFigure(null, true);
            assertEquals(1, comes.getOpacity());
            Motion.setStill(view, false);
        });
    }

    @Test
    void aLabelThatMovesIsPaintedOnItsWayAndThenInItsPlace(FxRobot robot) throws Exception {
        Vec2 from = new Vec2(-0.5, 0);
        Vec2 to = new Vec2(0.5, 0);
        robot.interact(() -> {
            Motion.setStill(view, true);
            view.setFigure(labelled(from));
            view.setFigure(labelled(to));
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            assertTrue(isWordAt(to), "at once where nothing moves by itself");
            view.setFigure(labelled(from));
            Motion.setStill(view, false);
            view.setFigure(labelled(to));
            assertFalse(isWordAt(to), "on its way");
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> isWordAt(to))
                .get());
    }

    private boolean isWordAt(Vec2 at) {
        BufferedImage screen = Snapshots.of(view);
        int left = (int) view.panelLayout().orElseThrow().xToFigure(at.x());
        int base = (int) view.panelLayout().orElseThrow().yToFigure(at.y());
        return IntStream.range(left, left + 30)
                .anyMatch(x -> IntStream.range(base - 40, base).anyMatch(y -> screen.getRGB(x, y) == 0xFF00FF00));
    }

    /** One green word. */
    private static Figure labelled(Vec2 at) {
        TextStyle style = new TextStyle(60, TextStyle.Weight.BOLD, false, Colour.of(0x00FF00), TextStyle.Anchor.START);
        Panel panel = FIGURE.panels().get(0);
        Mark word = new Mark.Text(at, 0, 0, "H", style, "name");
        return FIGURE.with(List.of(panel.with(List.of(new Layer("labels", List.of(word))), panel.legend())));
    }

    @Test
    void placesOfTheFirstPanelAreWhereItsDataAre(FxRobot robot) throws Exception {
        robot.interact(() -> view.setFigure(FIGURE));
        WaitForAsyncUtils.waitForFxEvents();
        Vec2 at = new Vec2(0.7, -0.6);
        double x = view.panelLayout().orElseThrow().xToFigure(at.x());
        double y = view.panelLayout().orElseThrow().yToFigure(at.y());
        int before = pixel(x, y);
        robot.interact(
                () -> view.setOverlay(List.of(new Mark.Symbol(at, SymbolShape.CIRCLE, 12, Colour.of(0x00FF00), null))));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0xFF00FF00, pixel(x, y));
        robot.interact(() -> view.setOverlay(List.of()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, pixel(x, y));
        assertNotEquals(0xFF00FF00, before);
    }

    @Test
    void aFigureWithoutRoomSaysSoAndReplacesTheOneBefore(FxRobot robot) {
        Panel small = FIGURE.panels().get(0).in(new Rect(0, 0, 53, 28));
        Figure tight = new Figure(160, 120, "", "", List.of(small), "");
        robot.interact(() -> {
            view.setFigure(FIGURE);
            view.setFigure(tight);
        });
        assertEquals("no-room", view.panelLayout().orElseThrow().panel().name());
        robot.interact(() -> view.setFigure(FIGURE));
        assertEquals(FIGURE, view.figureProperty().get());
    }

    @Test
    void zoomEnlargesTheFigure(FxRobot robot) throws Exception {
        robot.interact(() -> {
            view.setFigure(FIGURE);
            view.setZoom(2);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(FIGURE.width() / 2, view.figureWidth());
        Vec2 at = new Vec2(1, 1);
        double x = 2 * view.panelLayout().orElseThrow().xToFigure(at.x());
        double y = 2 * view.panelLayout().orElseThrow().yToFigure(at.y());
        assertEquals(0xFF0072B2, pixel(x, y), "the centre of the blue circle at (1, 1)");
    }

    private int pixel(double x, double y) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> Snapshots.of(view).getRGB((int) x, (int) y))
                .get();
    }
}
