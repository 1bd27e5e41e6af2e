package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.geodescent.figure.PageStyle;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.picture.Headless;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Figures for the page, written from the window. */
class ExportPageTest extends FreshWindow {
    /** Which pictures the figure on the clipboard shows, by the session in its SVG. */
    static String copied() throws Exception {
        Object svg = WindowRig.get(() -> Clipboard.getSystemClipboard().getContent(FigureClipboard.SVG));
        if (!(svg instanceof ByteBuffer bytes)) {
            return "";
        }
        byte[] content = new byte[bytes.remaining()];
        bytes.duplicate().get(content);
        return SessionJson.readCarried(
                        "clipboard", FigureProvenance.read(content).orElseThrow())
                .figure()
                .orElseThrow()
                .name();
    }

    /** By its key, which picture ever it is. */
    @Test
    void pictureUnderTheMouseIsCopied(FxRobot robot) throws Exception {
        WindowRig.await(
                "two pictures",
                () -> robot.lookup("#curves").tryQuery().isPresent()
                        && rig.workbench.planeProperty().get() != null);
        for (String picture : List.of("curves", "input-plane")) {
            WindowRig.await(
                    "a picture is there",
                    () -> robot.lookup("#" + picture)
                                    .queryAs(FigureView.class)
                                    .figureProperty()
                                    .get()
                            != null);
            robot.moveTo("#" + picture);
            robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);
            WindowRig.await(picture + " is on the clipboard", () -> copied().equals(picture));
        }
    }

    private static void choose(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ToggleButton.class).fire());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
    }

    @Test
    void bothPicturesAreLaidOutAsTheCommandLineDoes(FxRobot robot) throws Exception {
        WindowRig.await("a picture", () -> rig.workbench.planeProperty().get() != null);
        rig.pauseAt(100);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        choose(robot, "#export-view-both");
        choose(robot, "#export-style-publication");
        robot.interact(
                () -> robot.lookup("#export-letters").queryAs(CheckBox.class).setSelected(true));
        type(robot, "#export-width", "174");
        type(robot, "#export-height", "tall");
        assertTrue(text(robot, "#export-problem").contains("“tall” is not a number"), text(robot, "#export-problem"));
        type(robot, "#export-height", "90");
        Path file = folder.resolve("page.svg");
        type(robot, "#export-file", file.toString());
        Button write = robot.lookup("#export-write").queryAs(Button.class);
        WindowRig.await("it is laid out", () -> !write.isDisabled());
        assertEquals("174 × 90 mm, shown at 49 %", text(robot, "#export-size"));
        robot.interact(write::fire);
        WindowRig.await("the file is there", () -> Files.exists(file));
        byte[] content = Files.readAllBytes(file);
        CarriedFigure carried = SessionJson.readCarried(
                "page.svg", FigureProvenance.read(content).orElseThrow());
        Page page = new Page(Optional.of(174.0), Optional.of(90.0), 7, Optional.empty(), PageStyle.PUBLICATION, true);
        assertEquals(Optional.of(page), carried.page());
        List<Picture> pictures = Pictures.all().stream()
                .filter(picture -> carried.figure().orElseThrow().name().contains(picture.id()))
                .toList();
        assertEquals(2, pictures.size());
        PageLayout.Laid laid =
                Headless.figure(pictures, carried.session().orElseThrow(), page, growing -> {}, () -> false);
        assertArrayEquals(content, FigureFormat.SVG.encode(laid.figure(), new ExportSize(174, 300)));
        choose(robot, "#export-face-of-the-document");
        Files.delete(file);
        robot.interact(write::fire);
        WindowRig.await("it is there again", () -> Files.exists(file));
        assertFalse(Files.readString(file).contains("font-family"), "it is left to the document");
        ToggleButton face = robot.lookup("#export-face-of-the-document").queryAs(ToggleButton.class);
        choose(robot, "#export-format-pdf");
        assertTrue(face.isDisabled(), "PDF has none but the bundled one");
        assertFalse(face.isSelected());
        choose(robot, "#export-format-pgf");
        assertTrue(face.isSelected(), "as is usual of PGF");
        choose(robot, "#export-layout-as-on-screen");
        type(robot, "#export-width", "30");
        assertTrue(text(robot, "#export-size").contains("Its smallest words are "), text(robot, "#export-size"));
    }
}
