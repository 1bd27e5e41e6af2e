package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.picture.EveryPicture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Presets;
import org.geodescent.run.LossChoice;
import org.geodescent.run.RunState;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.geodescent.ui.Comfort;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.ModelKind;
import org.geodescent.ui.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, driven by keys and the mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class WindowTest {
    @TempDir
    static Path folder;

    private Stage stage;
    private Desktop desktop;
    private Workbench workbench;

    @Start
    void start(Stage shared) {
        stage = shared;
        desktop = new Desktop(stage, folder, new NoFileChoice());
        workbench = desktop.workbench();
        desktop.open();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            desktop.close();
            WindowRig.forget(stage);
        });
    }

    /** Nobody to ask. */
    private static final class NoFileChoice implements FileChoice {
        @Override
        public Optional<Path> toSave(String title, String suggestion) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toOpen(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private void awaitEndOfTraining() throws Exception {
        await(() -> workbench.runStateProperty().get() instanceof RunState.Active active
                && active.ended()
                && active.experiment().equals(workbench.experiment()));
    }

    @Test
    void opensAndPlaysTheFirstFigureOfPaperA(FxRobot robot) throws Exception {
        await(() -> workbench.playback().iteration() > 10);
        assertEquals("A, Figure 1", workbench.experiment().title());
        assertTrue(workbench.playback().playingProperty().get());
        assertEquals(
                "Same data, same network, same start. Only the loss differs.",
                robot.lookup("#caption").query().getAccessibleText());
        await(() -> workbench.planeProperty().get() != null);
        assertNotNull(workbench.planeProperty().get());
    }

    @Test
    void spaceStopsTheReplayAndArrowsStepThroughRecordedFrames(FxRobot robot) throws Exception {
        awaitEndOfTraining();
        robot.type(KeyCode.SPACE);
        assertFalse(workbench.playback().playingProperty().get());
        robot.type(KeyCode.HOME);
        assertEquals(0, workbench.playback().iteration());
        robot.type(KeyCode.RIGHT);
        assertEquals(1, workbench.playback().iteration());
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertEquals(100, workbench.playback().iteration());
        robot.type(KeyCode.END);
        assertEquals(60_000, workbench.playback().iteration());
    }

    @Test
    void theMouseScrubsTheRailBothWays(FxRobot robot) throws Exception {
        awaitEndOfTraining();
        robot.drag("#rail").moveBy(120, 0);
        long late = workbench.playback().iteration();
        robot.moveBy(-240, 0);
        long early = workbench.playback().iteration();
        robot.drop();
        assertTrue(early < late, () -> early + " before " + late);
        assertTrue(early > 0);
        await(() -> PlaneReading.runs(workbench.planeProperty().get())
                        .get(0)
                        .snapshot()
                        .iteration()
                <= early);
    }

    @Test
    void lChangesTheLossAndUndoTakesItBack(FxRobot robot) throws Exception {
        assertEquals(LossChoice.BOTH, workbench.experiment().losses());
        robot.type(KeyCode.L);
        assertEquals(LossChoice.CROSS_ENTROPY, workbench.experiment().losses());
        Snapshot trained = trained();
        robot.clickOn("#loss-SE");
        assertEquals(LossChoice.SQUARED, workbench.experiment().losses());
        assertNotEquals(trained, trained());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(LossChoice.CROSS_ENTROPY, workbench.experiment().losses());
        assertSame(trained, trained(), "it need not be trained again");
    }

    /** The first loss at its end. */
    private Snapshot trained() throws Exception {
        awaitEndOfTraining();
        return WindowRig.get(() -> workbench.runs().get(0).trajectory().last());
    }

    @Test
    void keysBringTheLargeTabsToTheFront(FxRobot robot) {
        MainTabs tabs = robot.lookup("#main-tabs").queryAs(MainTabs.class);
        for (KeyCode key : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT1)) {
            robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
            assertEquals(
                    key.getCode() - KeyCode.DIGIT1.getCode(),
                    tabs.getSelectionModel().getSelectedIndex());
        }
    }

    @Test
    void theSeedsAreApart(FxRobot robot) {
        var data = workbench.experiment().data();
        robot.type(KeyCode.N);
        assertEquals(2, ExperimentEdits.seeded(workbench.experiment()).seed());
        assertEquals(data, workbench.experiment().data());
        robot.interact(() -> robot.lookup("#data-seed")
                .queryAs(SeedSpinner.class)
                .getValueFactory()
                .setValue(21L));
        assertNotEquals(data, workbench.experiment().data());
        assertEquals(2, ExperimentEdits.seeded(workbench.experiment()).seed());
    }

    @Test
    void theHiddenNodesComeBackWithTheirModel(FxRobot robot) throws Exception {
        await(() -> robot.lookup("#fold-nodes").tryQuery().isPresent());
        var before = workbench.experiment();
        robot.interact(() -> workbench.edit("linear", ModelKind.LINEAR::in));
        // The numbers are arranged anew while there are no nodes to list.
        robot.type(KeyCode.U);
        await(() -> robot.lookup("#fold-nodes").tryQuery().isEmpty());
        robot.interact(() -> workbench.edit("back", experiment -> before));
        await(() -> robot.lookup("#fold-nodes").tryQuery().isPresent());
    }

    @Test
    void modelsAreChosenOnTheToolBarAndInTheSettings(FxRobot robot) throws Exception {
        robot.type(KeyCode.I);
        MenuButton menu = robot.lookup("#model").queryAs(MenuButton.class);
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> "model-bias-free".equals(item.getId()))
                .forEach(MenuItem::fire));
        assertEquals(
                new TwoLayerRelu(2, 20, false, false, 5), workbench.experiment().model());
        ComboBox<?> choice = robot.lookup("#classifier").queryAs(ComboBox.class);
        assertEquals(ModelKind.BIAS_FREE, choice.getValue());
        awaitEndOfTraining();
        robot.interact(() -> choice.getSelectionModel().selectFirst());
        assertEquals(new LinearModel(2, true, 1), workbench.experiment().model());
        assertEquals("Linear", menu.getText());
        assertFalse(robot.lookup("#hidden").query().getParent().getParent().isVisible());
        awaitEndOfTraining();
    }

    @Test
    void badgesSayWhatCanBeSaidOfThePoints(FxRobot robot) throws Exception {
        WindowRig.openFold(robot, "fold-data");
        await(() -> badges(robot).contains("B: Theorem 3 only"));
        assertEquals(
                List.of(
                        "8 + 8 points",
                        "rank 2",
                        "not separable",
                        "not through the origin",
                        "not orthogonal separable",
                        "not spike-free",
                        "arrangements 32, as many as can be",
                        "B: Theorem 3 only"),
                badges(robot));
        robot.interact(() -> workbench.open(
                "B", new Session(Presets.find("b-figures-8-10").orElseThrow().experiment(), ViewState.DEFAULT)));
        WindowRig.openFold(robot, "fold-data");
        await(() -> badges(robot).contains("B: Theorems 1–4, Props 4, 5"));
        assertTrue(badges(robot).contains("spike-free"));
    }

    private static List<String> badges(FxRobot robot) {
        return WindowRig.get(() -> robot.lookup("#badges").<FlowPane>queryAs(FlowPane.class).getChildren().stream()
                .map(badge -> ((Label) badge).getText())
                .toList());
    }

    @Test
    void aRefusedSettingIsExplainedBesideTheField(FxRobot robot) {
        var before = workbench.experiment();
        robot.type(KeyCode.I);
        robot.interact(() -> robot.lookup("#step-size").queryAs(TextField.class).setText("-1"));
        assertEquals(
                "step size is -1.0; it must be positive and finite",
                robot.lookup("#step-size-problem").queryAs(Label.class).getText());
        assertEquals(before, workbench.experiment());
        robot.clickOn("#step-size");
        robot.interact(() -> robot.lookup("#step-size").queryAs(TextField.class).setText("0.02"));
        robot.type(KeyCode.ENTER);
        assertEquals(0.02, workbench.experiment().descent().stepSize());
    }

    @Test
    void exportsWhatIsOnScreenWithTheSessionInside(FxRobot robot) throws Exception {
        awaitEndOfTraining();
        Path file = folder.resolve("figure.svg");
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WindowRig.exportAsOnScreen(robot, "left");
        robot.interact(
                () -> robot.lookup("#export-file").queryAs(TextField.class).setText(file.toString()));
        robot.interact(() -> robot.lookup("#export-write").queryAs(Button.class).fire());
        await(() -> Files.exists(file));
        byte[] content = Files.readAllBytes(file);
        assertTrue(new String(content, StandardCharsets.UTF_8).contains("input-plane"));
        Path outlines = folder.resolve("outlines.svg");
        robot.interact(() -> {
            robot.lookup("#export-text-outlines").queryAs(ToggleButton.class).fire();
            robot.lookup("#export-file").queryAs(TextField.class).setText(outlines.toString());
            robot.lookup("#export-write").queryAs(Button.class).fire();
        });
        await(() -> Files.exists(outlines));
        assertTrue(!Files.readString(outlines).contains("<text "));
        String session = FigureProvenance.read(content).orElseThrow();
        assertEquals(
                workbench.experiment(), SessionJson.read("figure.svg", session).experiment());
        Session carried = SessionJson.read("figure.svg", session);
        Figure rendered = EveryPicture.drawn(InputPlanePicture.ID, carried);
        assertArrayEquals(
                content,
                FigureFormat.SVG.encode(rendered, new ExportSize(84, 300)),
                "the command line draws the same file");
    }

    @Test
    void aBugIsOneNoticeAndTheAppGoesOn(FxRobot robot) throws Exception {
        desktop.failed(new IllegalStateException("planted"));
        await(() -> robot.lookup(".notice.error").tryQuery().isPresent());
        assertEquals(1, robot.lookup(".notice.error").queryAll().size());
        robot.type(KeyCode.N);
        assertEquals(2, ExperimentEdits.seeded(workbench.experiment()).seed());
    }

    @Test
    void theDetailsOfABugCanBeCopiedAndBlockNothing(FxRobot robot) throws Exception {
        desktop.failed(new IllegalStateException("planted for its details"));
        await(() -> robot.lookup("Details…").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("Details…").queryAs(Button.class).fire());
        await(() -> robot.lookup("#copy-details").tryQuery().isPresent());
        Button copy = robot.lookup("#copy-details").queryAs(Button.class);
        Stage details = (Stage) copy.getScene().getWindow();
        assertEquals(Modality.NONE, details.getModality());
        assertEquals(stage, details.getOwner());
        assertTrue(robot.lookup(".exception-dialog .text-area")
                .queryAs(TextArea.class)
                .getText()
                .contains("planted for"));
        robot.interact(copy::fire);
        assertTrue(details.isShowing(), "copying leaves it open");
        assertTrue(WindowRig.get(() -> Clipboard.getSystemClipboard().getString())
                .contains("IllegalStateException: planted for its details"));
        robot.interact(() -> workbench.edit("while it is open", ExperimentEdits::nextLosses));
        robot.interact(details::close);
    }

    @Test
    void preferencesSurviveAndDamagedOnesAreIgnored() throws Exception {
        Path file = folder.resolve("p.properties");
        Preferences changed = new Preferences(
                true, 1400, 900, false, 0.4, 15, 300, "/tmp", new Comfort(Comfort.Theme.DARK, true, 3, 1));
        changed.write(file);
        assertEquals(changed, Preferences.read(file));
        Files.writeString(file, "width=wide");
        assertEquals(Preferences.DEFAULT, Preferences.read(file));
    }
}
