package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.GridView;
import org.geodescent.cifar.attack.AttackCsv;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.ModelFile;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tab about images in the whole window, with very few synthetic images. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class CifarWindowTest {
    private static final int EPOCHS_THAT_NEVER_END = 90_000;

    @TempDir
    static Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    private void openTab(FxRobot robot, int images) {
        MainTabs tabs = robot.lookup("#main-tabs").query();
        robot.interact(() -> tabs.getSelectionModel()
                .select(tabs.getTabs().stream()
                        .filter(tab -> tab.getText().equals("CIFAR"))
                        .findFirst()
                        .orElseThrow()));
        WindowRig.await("the synthetic images are there", () -> text(robot, "cifar-planes")
                .contains("500 training"));
        type(robot, "cifar-limit", Integer.toString(images));
        robot.interact(() -> Event.fireEvent(field(robot, "cifar-limit"), new javafx.event.ActionEvent()));
        String half = "%d training, %d test".formatted(images / 2, images / 2);
        WindowRig.await("few images are used", () -> text(robot, "cifar-planes").contains(half));
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class);
    }

    private static void type(FxRobot robot, String id, String value) {
        robot.interact(() -> field(robot, id).setText(value));
    }

    private static String text(FxRobot robot, String id) {
        return WindowRig.get(() -> robot.lookup("#" + id).queryAs(Label.class).getText());
    }

    private static boolean ready(FxRobot robot, String id) {
        return WindowRig.get(() -> !robot.lookup("#" + id).queryAs(Button.class).isDisabled());
    }

    private static void press(FxRobot robot, String id) {
        WindowRig.await("#" + id + " can be pressed", () -> ready(robot, id));
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static void choose(FxRobot robot, String id, int index) {
        robot.interact(() -> robot.lookup("#" + id)
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(index));
    }

    private static int nets(FxRobot robot) {
        return WindowRig.get(() ->
                robot.lookup("#cifar-nets").queryAs(ListView.class).getItems().size());
    }

    private static Optional<Figure> figure(FxRobot robot, String id) {
        return WindowRig.get(() -> Optional.ofNullable(robot.lookup("#" + id)
                .queryAs(FigureView.class)
                .figureProperty()
                .get()));
    }

    private static void show(FxRobot robot, int view) {
        robot.interact(() -> robot.lookup("#cifar-views")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(view));
    }

    private static void train(FxRobot robot, int epochs, String excitation) {
        type(robot, "cifar-epoch-count", Integer.toString(epochs));
        type(robot, "cifar-batch", "4");
        type(robot, "cifar-excitation", excitation);
        press(robot, "cifar-start");
    }

    private static void attack(FxRobot robot) {
        press(robot, "cifar-quick-attack");
        WindowRig.await(
                "the attack has ended", () -> text(robot, "cifar-attack-status").startsWith("Attacked"));
    }

    @Test
    void aTrainingIsPausedResumedCancelledAndContinuedFromItsFile(FxRobot robot) throws Exception {
        openTab(robot, 12);
        assertTrue(robot.lookup("#cifar-synthetic").query().isVisible());
        Path file = folder.resolve("checkpoint.json");
        rig.chosen = Optional.of(file);
        press(robot, "cifar-checkpoint");
        type(robot, "cifar-epoch-count", "none");
        assertTrue(text(robot, "cifar-training-problem").contains("Epochs: \"none\" is not a whole number"));
        train(robot, EPOCHS_THAT_NEVER_END, "0.02");
        WindowRig.await("two epochs are drawn", () -> figure(robot, "cifar-epochs")
                .map(shown -> shown.panels().get(0).layers().get(1).marks().size() > 2)
                .orElse(false));
        Panel filters = figure(robot, "cifar-epochs").orElseThrow().panels().get(2);
        assertEquals(12, filters.layers().get(0).marks().size());
        assertTrue(robot.lookup("#cifar-filters").query().isVisible());
        assertTrue(figure(robot, "cifar-epochs").orElseThrow().panels().subList(0, 2).stream()
                .allMatch(panel -> panel.title().contains("synthetic")));
        WindowRig.await(
                "speed and rest are said", () -> text(robot, "cifar-status").matches(".*images/s.*left"));
        press(robot, "cifar-pause");
        WindowRig.await("it pauses", () -> text(robot, "cifar-status").startsWith("paused"));
        // A pause holds no worker and no place among the tasks, and the file stands exactly there.
        WindowRig.await("no task is left", () -> !robot.lookup("#tasks").query().isVisible());
        Model paused = ModelFile.read(file);
        assertFalse(paused.finished());
        press(robot, "cifar-resume");
        WindowRig.await("it goes on", () -> ModelFile.read(file).epoch() > paused.epoch());
        press(robot, "cifar-cancel");
        WindowRig.await("it is cancelled", () -> text(robot, "cifar-status").startsWith("Ended in epoch"));
        Model cancelled = ModelFile.read(file);
        assertEquals(
                paused.history(),
                cancelled.history().subList(0, paused.history().size()));
        press(robot, "cifar-open-net");
        WindowRig.await("the file is opened as a second net", () -> nets(robot) == 2);
        // The file belongs to the first net until it is chosen again.
        press(robot, "cifar-checkpoint");
        press(robot, "cifar-resume");
        WindowRig.await("the second net goes on", () -> ModelFile.read(file).epoch() > cancelled.epoch());
        // The task area of the window ends it, too.
        robot.interact(() -> robot.lookup("#cancel-task").queryAs(Button.class).fire());
        WindowRig.await("it is cancelled", () -> text(robot, "cifar-status").startsWith("Ended in epoch"));
        type(robot, "cifar-limit", "10");
        robot.interact(() -> Event.fireEvent(field(robot, "cifar-limit"), new javafx.event.ActionEvent()));
        WindowRig.await(
                "other images are used", () -> text(robot, "cifar-planes").contains("5 training"));
        press(robot, "cifar-resume");
        WindowRig.await(
                "other images are refused", () -> text(robot, "cifar-status").contains("other images"));
    }

    @Test
    void theCommandOpensTheTabAndTrains(FxRobot robot) {
        robot.interact(rig.desktop.tabs()::trainImages);
        WindowRig.await(
                "a net is trained on the synthetic images",
                () -> rig.desktop.tabs().trainsImages());
        assertFalse(rig.desktop.tabs().first());
        press(robot, "cifar-cancel");
        WindowRig.await("it is cancelled", () -> text(robot, "cifar-status").startsWith("Ended in epoch"));
        assertFalse(rig.desktop.tabs().trainsImages());
    }

    @Test
    void twoNetsAreAttackedAndComparedAndTheirImagesAreShown(FxRobot robot) throws Exception {
        openTab(robot, 6);
        train(robot, 2, "0");
        WindowRig.await(
                "the first is trained", () -> text(robot, "cifar-status").startsWith("Trained"));
        attack(robot);
        choose(robot, "cifar-loss", 1);
        train(robot, 2, "0");
        WindowRig.await(
                "the second is trained", () -> text(robot, "cifar-status").equals("Trained: cross-entropy, batch 4."));
        choose(robot, "cifar-attack-groups", 1);
        attack(robot);
        WindowRig.await("both nets are drawn over each other", () -> figure(robot, "cifar-curves")
                .map(shown -> curves(shown, "test-images") == 2 && curves(shown, "training-images") == 1)
                .orElse(false));
        assertTrue(figure(robot, "cifar-curves")
                .orElseThrow()
                .panels()
                .get(0)
                .title()
                .contains("synthetic"));
        rig.chosen = Optional.of(folder.resolve("curves.svg"));
        press(robot, "cifar-save-figure");
        WindowRig.await("the figure is written", () -> Files.exists(folder.resolve("curves.svg")));
        show(robot, 2);
        GridView<?> gallery = robot.lookup("#cifar-gallery").query();
        WindowRig.await(
                "the gallery appears", () -> !gallery.lookupAll(".image-view").isEmpty());
        List<Node> pictures =
                WindowRig.get(() -> List.copyOf(gallery.lookup(".gallery-tile").lookupAll(".image-view")));
        assertEquals(3, pictures.size());
        assertEquals("original", pictures.get(0).getAccessibleText());
        assertNotEquals(
                WindowRig.get(() -> ((ImageView) pictures.get(0))
                        .getImage()
                        .getPixelReader()
                        .getArgb(16, 16)),
                0);
        rig.chosen = Optional.of(folder.resolve("gallery.svg"));
        press(robot, "cifar-save-figure");
        WindowRig.await("the gallery is written", () -> Files.exists(folder.resolve("gallery.svg")));
        assertTrue(Files.readString(folder.resolve("gallery.svg")).contains("<image"));
        rig.chosen = Optional.of(folder.resolve("attack.csv"));
        press(robot, "cifar-save-attack");
        WindowRig.await("the disturbances are written", () -> Files.exists(folder.resolve("attack.csv")));
        AttackCsv.Content written = AttackCsv.read(folder.resolve("attack.csv"));
        assertTrue(written.synthetic());
        assertEquals(6, written.curve().disturbances().size());
        assertEquals(
                List.of(),
                WindowRig.get(() -> CutTexts.in(robot.lookup("#cifar").query())));
        press(robot, "cifar-remove-net");
        WindowRig.await("it is off the list", () -> nets(robot) == 1);
        // The other was attacked on both sets: of two files each may be there.
        Path train = Files.writeString(folder.resolve("attack-train.csv"), "precious");
        press(robot, "cifar-save-attack");
        WindowRig.await("it asks", () -> robot.lookup("attack-train.csv is there already.")
                .tryQuery()
                .isPresent());
        assertFalse(Files.exists(folder.resolve("attack-test.csv")));
        assertEquals("precious", Files.readString(train));
        robot.clickOn("Replace it");
        WindowRig.await("both are written", () -> Files.exists(folder.resolve("attack-test.csv")));
        assertEquals(6, AttackCsv.read(train).curve().disturbances().size());
    }

    /** From its card, which sets the stage; cancelled first, then to its end. */
    @Test
    void aFigureTrainsAndAttacksItsNetsOneAfterTheOther(FxRobot robot) {
        openTab(robot, 12);
        MainTabs tabs = robot.lookup("#main-tabs").query();
        robot.interact(() -> tabs.getSelectionModel().selectFirst());
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        robot.interact(
                () -> robot.lookup("#gallery-query").queryAs(TextField.class).setText("A, Figure 6"));
        robot.type(KeyCode.ENTER);
        WindowRig.await(
                "its view is in front",
                () -> robot.lookup("#cifar-views")
                                .queryAs(TabPane.class)
                                .getSelectionModel()
                                .getSelectedIndex()
                        == 1);
        assertEquals(
                List.of(),
                WindowRig.get(() -> CutTexts.columns(robot.lookup("#cifar").query())));
        type(robot, "cifar-epoch-count", Integer.toString(EPOCHS_THAT_NEVER_END));
        WindowRig.await("its cost is said", () -> text(robot, "cifar-figure-status")
                .matches("Figure 6: 2 nets are trained, each for 90.000 epochs of 12 images, in about .* h, "
                        + "and then attacked."));
        // One press begins it: its button has the focus.
        assertEquals(
                "cifar-begin",
                WindowRig.get(() -> rig.stage.getScene().getFocusOwner().getId()));
        robot.type(KeyCode.SPACE);
        WindowRig.await("the first net is trained", () -> text(robot, "cifar-figure-status")
                .startsWith("Figure 6: net 1 of 2"));
        assertFalse(ready(robot, "cifar-run-A4"));
        press(robot, "cifar-cancel-figure");
        assertEquals("Figure 6: cancelled at net 1 of 2. What is there stays.", text(robot, "cifar-figure-status"));
        type(robot, "cifar-epoch-count", "1");
        press(robot, "cifar-run-A6");
        WindowRig.await("all are done", () -> text(robot, "cifar-figure-status")
                .equals("Figure 6: 2 of 2 nets are trained and attacked."));
        assertEquals(3, nets(robot), "with the cancelled one");
        show(robot, 1);
        WindowRig.await("the curves of both are over each other", () -> figure(robot, "cifar-curves")
                .filter(figure -> curves(figure, "test-images") == 2 && curves(figure, "training-images") == 2)
                .isPresent());
        assertEquals(
                List.of(),
                WindowRig.get(() -> CutTexts.in(robot.lookup("#cifar").query())));
    }

    private static long curves(Figure figure, String panel) {
        return figure.panels().stream()
                .filter(each -> each.name().equals(panel))
                .map(Panel::layers)
                .mapToLong(layers -> layers.get(0).marks().size())
                .sum();
    }
}
