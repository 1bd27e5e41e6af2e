package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.geodescent.preset.Presets;
import org.geodescent.ui.gallery.GalleryEntries;
import org.geodescent.ui.gallery.GalleryEntry;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Presets are chosen by their pictures, with the keyboard alone. */
class GalleryTest extends TheoryWindow {
    private void open(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private boolean visible() {
        return WindowRig.get(() -> rig.stage.getScene().lookup("#gallery").isVisible());
    }

    private String chosen() {
        return WindowRig.get(() -> rig.stage.getScene().getRoot().lookupAll(".gallery-card").stream()
                .filter(card -> card.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
                .map(Node::getId)
                .findFirst()
                .orElse("none"));
    }

    @Test
    void everyFigureAndEveryPresetIsThereAndFiguresGoFirstByNumber() {
        List<GalleryEntry> all = GalleryEntries.all(card -> {}, preset -> {});
        List<String> titles = all.stream().map(GalleryEntry::title).toList();
        assertEquals(
                List.of("A, Figure 1", "A, Figure 2", "A, Figure 3", "A, Figure 4", "A, Figure 5", "A, Figure 6"),
                titles.subList(0, 6));
        assertEquals("B, Figure 1", titles.get(6));
        assertEquals("B, Figure 10", titles.get(15));
        Presets.ALL.forEach(preset -> assertTrue(
                all.stream().anyMatch(entry -> entry.session()
                        .filter(each -> each.experiment().title().equals(preset.title()))
                        .isPresent()),
                preset.title()));
        all.forEach(entry -> assertFalse(entry.line().isBlank(), entry.id()));
        assertEquals(
                titles.size(), all.stream().map(GalleryEntry::id).distinct().count());
    }

    @Test
    void itIsSearchedAndOpenedByKeyAndItsPicturesAreDrawn(FxRobot robot) {
        open(robot);
        assertTrue(visible());
        assertEquals("gallery-a1", chosen(), "what is on the stage");
        assertTrue(WindowRig.get(
                () -> rig.stage.getScene().lookup("#gallery-a1 .gallery-now").isVisible()));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertEquals("gallery-a3", chosen());
        robot.type(KeyCode.DOWN);
        assertNotEquals("gallery-a3", chosen(), "one row below");
        robot.type(KeyCode.HOME);
        WindowRig.await("the first picture is drawn", () -> {
            Image image = ((ImageView) rig.stage.getScene().lookup("#gallery-a1 .image-view")).getImage();
            return image != null && colours(image) > 3;
        });
        TextField query = robot.lookup("#gallery-query").queryAs(TextField.class);
        robot.interact(() -> query.setText("zzz theorem"));
        WaitForAsyncUtils.waitForFxEvents(3);
        assertEquals("Nothing called “zzz theorem”.", WindowRig.get(() -> robot.lookup("#gallery-nothing")
                .queryAs(Label.class)
                .getText()));
        assertEquals(
                2, WindowRig.get(() -> robot.lookup(".gallery-card").queryAll().size()), "the nearest two");
        robot.interact(() -> query.setText("spirals"));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents(3);
        assertFalse(visible());
        assertEquals(
                "Two spirals", WindowRig.get(() -> rig.workbench.experiment().title()));
        open(robot);
        robot.type(KeyCode.ESCAPE);
        assertFalse(visible());
        assertEquals(
                "Two spirals", WindowRig.get(() -> rig.workbench.experiment().title()));
    }

    private static long colours(Image image) {
        return java.util.stream.IntStream.range(0, (int) image.getWidth())
                .map(x -> image.getPixelReader().getArgb(x, (int) image.getHeight() / 2))
                .distinct()
                .count();
    }
}
