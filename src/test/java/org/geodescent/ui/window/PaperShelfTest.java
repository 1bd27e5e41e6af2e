package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.geodescent.film.ExportFormat;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.Cards;
import org.geodescent.reproduce.Reproduction;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The shelf of the papers' figures in the whole window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class PaperShelfTest {
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

    private static void openShelf(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return WindowRig.get(() -> robot.lookup("#" + id).queryAs(Button.class).getText());
    }

    private static void awaitEnd(FxRobot robot, String card) {
        WindowRig.await(card + " has been run", () -> robot.lookup("#run-" + card)
                .queryAs(Button.class)
                .getText()
                .equals("Run again"));
    }

    private static List<String> texts(Node node) {
        return WindowRig.get(() -> node.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @Test
    void everyCardIsOnTheShelf(FxRobot robot) {
        openShelf(robot);
        for (Card card : Cards.ALL) {
            Node tile = robot.lookup("#card-" + card.id()).query();
            assertTrue(texts(tile).containsAll(List.of(card.title(), card.citation())), card.id());
            assertTrue(
                    texts(tile)
                            .containsAll(card.notes().stream()
                                    .map(note -> "• " + note)
                                    .toList()),
                    card.id());
            assertTrue(robot.lookup("#export-" + card.id()).query().isDisabled());
        }
        openShelf(robot);
        assertTrue(robot.lookup("#run-A1").tryQuery().isEmpty());
    }

    /** What takes a second: no films. */
    private static final Set<ExportFormat> STILL = Arrays.stream(ExportFormat.values())
            .filter(format -> !format.isFilm())
            .collect(Collectors.toSet());

    @Test
    void aCardIsRunComparedAndExportedAsTheCommandLineDoes(FxRobot robot) throws Exception {
        openShelf(robot);
        fire(robot, "run-B1");
        awaitEnd(robot, "B1");
        Node tile = robot.lookup("#card-B1").query();
        assertTrue(texts(tile).containsAll(List.of("reproduced", "exact", "(0.580, −0.160), (−0.230, 0.660)", "1.28")));
        FigureView thumbnail = (FigureView) tile.lookup(".figure-view");
        assertTrue(thumbnail.isVisible() && thumbnail.getHeight() > 80);
        Path inWindow = folder.resolve("window");
        robot.interact(() -> {
            robot.lookup("#cards-folder").queryAs(TextField.class).setText(inWindow.toString());
            for (ExportFormat format : STILL) {
                robot.lookup("#cards-as-" + format.extension())
                        .queryAs(CheckBox.class)
                        .setSelected(true);
            }
        });
        fire(robot, "export-B1");
        // Written last.
        WindowRig.await("it is written", () -> Files.exists(inWindow.resolve("B1.json")));
        Path onCommandLine = folder.resolve("command-line");
        Card card = Cards.find("B1").orElseThrow();
        Reproduction.export(card.run(share -> {}, () -> false), onCommandLine, STILL, () -> false);
        try (Stream<Path> files = Files.list(onCommandLine)) {
            List<Path> all = files.toList();
            assertEquals(7, all.size());
            for (Path file : all) {
                Path other = inWindow.resolve(file.getFileName());
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file.toString());
            }
        }
        Path svg = Files.writeString(inWindow.resolve("B1.svg"), "precious");
        fire(robot, "export-B1");
        WindowRig.await("it asks", () -> robot.lookup(
                        "B1.svg, B1.png, B1.pdf, B1.pgf, B1.html, B1.csv, B1.json are there already.")
                .tryQuery()
                .isPresent());
        assertEquals("precious", Files.readString(svg));
        robot.clickOn("Replace them");
        WindowRig.await("it is replaced", () -> Files.size(svg) > 100);
    }

    @Test
    void withoutAFormatNothingIsExported(FxRobot robot) {
        openShelf(robot);
        fire(robot, "run-B6");
        awaitEnd(robot, "B6");
        robot.interact(
                () -> robot.lookup("#cards-as-svg").queryAs(CheckBox.class).setSelected(false));
        fire(robot, "export-B6");
        assertTrue(texts(robot.lookup(".paper-shelf-controls").query()).contains("Choose at least one format."));
    }

    /** The JavaFX thread goes on while cards run: this test is driven through it. */
    @Test
    void runningCardsAreInTheStatusBarAndCanBeCancelled(FxRobot robot) {
        openShelf(robot);
        fire(robot, "run-all-cards");
        WindowRig.await("a task is shown", () -> robot.lookup("#tasks").query().isVisible());
        assertEquals("Cancel", text(robot, "run-B10"));
        fire(robot, "run-B10");
        while (WindowRig.get(() -> robot.lookup("#tasks").query().isVisible())) {
            fire(robot, "cancel-task");
            WaitForAsyncUtils.waitForFxEvents();
        }
        WindowRig.await("none is left", () -> text(robot, "run-B10").equals("Run"));
        WindowRig.await("another is left", () -> !text(robot, "run-A1").equals("Cancel"));
    }

    @Test
    void aCardOpensInTheLaboratoryAndUndoLeadsBack(FxRobot robot) {
        openShelf(robot);
        fire(robot, "open-B10");
        Card card = Cards.find("B10").orElseThrow();
        assertEquals(card.experiment().orElseThrow(), rig.workbench.experiment());
        rig.awaitEndOfTraining();
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals("A, Figure 1", rig.workbench.experiment().title());
    }

    @Test
    void theThumbnailGrowsOverTheWindow(FxRobot robot) {
        openShelf(robot);
        fire(robot, "run-A1");
        awaitEnd(robot, "A1");
        Node tile = robot.lookup("#card-A1").query();
        robot.clickOn(tile.lookup(".figure-view"));
        FigureView large = robot.lookup("#enlarged-figure").queryAs(FigureView.class);
        assertTrue(large.getWidth() > 500, () -> large.getWidth() + " wide");
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#enlarged-figure").tryQuery().isEmpty());
    }

    @Test
    void closingTheWindowEndsWhatRuns(FxRobot robot) throws Exception {
        openShelf(robot);
        fire(robot, "run-all-cards");
        rig.close(robot);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("task")) {
                thread.join(20_000);
                assertFalse(thread.isAlive());
            }
        }
    }

    /** Pictures to be looked at, below {@code target/looks}. */
    @Test
    @EnabledIfSystemProperty(named = "screenshots", matches = ".+")
    void looks(FxRobot robot) {
        openShelf(robot);
        for (String card : List.of("A1", "B3", "A2")) {
            fire(robot, "run-" + card);
        }
        robot.interact(() -> Snapshots.write(rig.stage.getScene().getRoot(), "papers-running"));
        for (String card : List.of("A1", "B3", "A2")) {
            awaitEnd(robot, card);
        }
        robot.interact(() -> robot.lookup("#notes-A1")
                .queryAs(javafx.scene.control.ToggleButton.class)
                .setSelected(true));
        for (int[] size : new int[][] {{1280, 800}, {1920, 1080}, {1024, 700}}) {
            for (String theme : List.of("light", "dark")) {
                robot.interact(() -> {
                    rig.stage.setWidth(size[0]);
                    rig.stage.setHeight(size[1]);
                });
                WaitForAsyncUtils.waitForFxEvents(20);
                robot.interact(() -> Snapshots.write(
                        rig.stage.getScene().getRoot(),
                        "papers-%dx%d-%s".formatted(size[0], size[1], theme.toLowerCase(Locale.ROOT))));
                robot.interact(rig.desktop::toggleTheme);
            }
        }
    }
}
