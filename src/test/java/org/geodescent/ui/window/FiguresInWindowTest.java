package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.film.ExportFormat;
import org.geodescent.picture.demonstration.StandardDemonstration;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.Cards;
import org.geodescent.reproduce.Reproduction;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Figures of cards and demonstrations that are opened: the window restores what it can of them. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class FiguresInWindowTest {
    @TempDir
    Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) throws Exception {
        rig = new WindowRig(stage, folder);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    private void open(FxRobot robot, Path file) {
        rig.chosen = Optional.of(file);
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    }

    private Path carrying(String name, FigureSource source) throws Exception {
        String json = SessionJson.write(new CarriedFigure(Optional.empty(), Optional.of(source)));
        return Files.write(folder.resolve(name), json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ofSeveralFiguresInOneFileOneIsAskedFor(FxRobot robot) throws Exception {
        Card b1 = Cards.find("B1").orElseThrow();
        Card b9 = Cards.find("B9").orElseThrow();
        for (Card card : List.of(b1, b9)) {
            Reproduction.export(card.run(share -> {}, () -> false), folder, EnumSet.of(ExportFormat.PDF), () -> false);
        }
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.addSource(folder.resolve("B1.pdf").toFile());
        merger.addSource(folder.resolve("B9.pdf").toFile());
        merger.setDestinationFileName(folder.resolve("both.pdf").toString());
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        open(robot, folder.resolve("both.pdf"));
        String question = "both.pdf carries several figures. Which one?";
        WindowRig.await("it is asked", () -> robot.lookup(question).tryQuery().isPresent());
        robot.clickOn("B9");
        WindowRig.await(
                "it is open",
                () -> rig.workbench.experiment().equals(b9.experiment().orElseThrow()));
        assertEquals(Optional.empty(), robot.lookup(question).tryQuery());
        assertEquals(
                b9.staging().theory().tab(),
                rig.workbench.theoryProperty().get().tab());
    }

    @Test
    void aDemonstrationComesToTheFront(FxRobot robot) throws Exception {
        open(robot, carrying("simplex.json", new FigureSource.Demonstration("simplex")));
        WindowRig.await("it is there", () -> robot.lookup("#demonstrations-list")
                .tryQueryAs(ListView.class)
                .filter(list -> list.getSelectionModel().getSelectedIndex()
                        == StandardDemonstration.ALL.indexOf(StandardDemonstration.SIMPLEX))
                .isPresent());
    }

    @Test
    void curvesOfNetsOnImagesAreShown(FxRobot robot) throws Exception {
        MarginCurve curve = new MarginCurve("CE", MarginCurve.Group.TRAIN, List.of(0.01, 0.02));
        open(robot, carrying("A4.json", new FigureSource.ImageCard("A4", List.of(curve), "synthetic")));
        WindowRig.await(
                "it is there", () -> robot.lookup("#enlarged-figure").tryQuery().isPresent());
    }
}
