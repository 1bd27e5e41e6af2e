package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What files are called, and what becomes of those that are there. */
class SavingTest extends FreshWindow {
    private void export(FxRobot robot, String name) {
        robot.interact(() -> robot.lookup("#export-file")
                .queryAs(TextField.class)
                .setText(folder.resolve(name).toString()));
        robot.interact(() -> robot.lookup("#export-write").queryAs(Button.class).fire());
    }

    private static boolean asked(FxRobot robot, String sentence) {
        return robot.lookup(sentence).tryQuery().isPresent();
    }

    @Test
    void theFormatIsChosenWithTheKeyboardAlone(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        ToggleButton svg = robot.lookup("#export-format-svg").queryAs(ToggleButton.class);
        for (int i = 0; i < 80 && !WindowRig.get(svg::isFocused); i++) {
            robot.type(KeyCode.TAB);
        }
        assertTrue(WindowRig.get(svg::isFocused), "the Tab key leads to the formats");
        robot.type(KeyCode.RIGHT);
        ToggleButton png = robot.lookup("#export-format-png").queryAs(ToggleButton.class);
        assertTrue(WindowRig.get(() -> png.isSelected() && png.isFocused()));
        robot.type(KeyCode.RIGHT).type(KeyCode.LEFT);
        assertTrue(WindowRig.get(() -> png.isSelected() && png.isFocused()), "more arrows move it on and back");
        assertTrue(
                robot.lookup("#export-file").queryAs(TextField.class).getText().endsWith(".png"));
        double width = WindowRig.get(
                () -> robot.lookup("#export-handout").query().getLayoutBounds().getWidth());
        double segments = WindowRig.get(() -> png.getParent().getLayoutBounds().getWidth());
        assertEquals(width, segments, 2, "they fill the column");
    }

    @Test
    void theEndingOfAFigureSaysItsFormatAndFilesAreNotReplacedUnasked(FxRobot robot) throws Exception {
        WindowRig.await("a picture", () -> rig.workbench.planeProperty().get() != null);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WindowRig.await(
                "it can be written",
                () -> !robot.lookup("#export-write").queryAs(Button.class).isDisabled());
        export(robot, "figure.PNG");
        Path png = folder.resolve("figure.PNG");
        WindowRig.await("the PNG is there", () -> Files.exists(png));
        assertEquals(
                Optional.of("PNG"),
                FigureProvenance.format(Files.readAllBytes(png)).map(Object::toString));
        assertTrue(
                robot.lookup("#export-format-png").queryAs(ToggleButton.class).isSelected());
        robot.interact(() ->
                robot.lookup("#export-format-pdf").queryAs(ToggleButton.class).fire());
        export(robot, "my figure 1.5");
        Path pdf = folder.resolve("my figure 1.5.pdf");
        WindowRig.await("the ending was added", () -> Files.exists(pdf));
        Files.writeString(pdf, "precious");
        export(robot, "my figure 1.5");
        WindowRig.await("it asks", () -> asked(robot, "my figure 1.5.pdf is there already."));
        assertEquals("precious", Files.readString(pdf));
        robot.clickOn("Replace it");
        WindowRig.await("it is replaced", () -> Files.size(pdf) > 100);
    }

    @Test
    void aSessionHasItsEndingAndAsksWhereTheChooserCouldNot(FxRobot robot) throws Exception {
        rig.chosen = Optional.of(folder.resolve("mine"));
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        Path file = folder.resolve("mine.geodescent");
        WindowRig.await("it is saved", () -> Files.exists(file));
        assertFalse(Files.exists(folder.resolve("mine")));
        assertEquals(rig.workbench.experiment(), SessionJson.read(file).experiment());
        robot.type(KeyCode.N);
        byte[] before = Files.readAllBytes(file);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        WindowRig.await("it asks", () -> asked(robot, "mine.geodescent is there already."));
        assertEquals(before.length, Files.readAllBytes(file).length);
        robot.clickOn("Replace it");
        WindowRig.await(
                "it is replaced", () -> SessionJson.read(file).experiment().equals(rig.workbench.experiment()));
    }

    @Test
    void endingsOfTheSameKindStay() {
        assertEquals(Path.of("a/b.pdf"), Saving.named(Path.of("a/b.pdf"), "figure.svg"));
        assertEquals(Path.of("a/b.txt.svg"), Saving.named(Path.of("a/b.txt"), "figure.svg"));
        assertEquals(Path.of("b.tsv"), Saving.named(Path.of("b.tsv"), "points.csv"));
        assertEquals(Path.of("b.svg.json"), Saving.named(Path.of("b.svg"), "lesson.json"));
        assertEquals(Path.of("json.json"), Saving.named(Path.of("json"), "lesson.json"));
        assertEquals(Path.of("b.geodescent"), Saving.named(Path.of("b"), "session.geodescent"));
        assertEquals(Path.of("b.json"), Saving.named(Path.of("b.json"), "session.geodescent"));
    }
}
