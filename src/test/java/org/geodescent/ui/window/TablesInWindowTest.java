package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.Start;
import org.geodescent.figure.Figure;
import org.geodescent.figure.PanelLayout;
import org.geodescent.picture.BasinPicture;
import org.geodescent.run.BasinTable;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Snapshots;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Tables that were computed elsewhere: opened by a button, and by dropping them. */
class TablesInWindowTest extends FreshWindow {
    private static final String HEADER =
            "seed,loss,steps,stopped,finalLoss,trainingAccuracy,margin,lipschitz,noNodeActive\n";

    private Path packed(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }

    private void fire(FxRobot robot, String button, Path file) {
        rig.chosen = Optional.of(file);
        robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    }

    private boolean isTold(FxRobot robot, String part) {
        return robot.lookup(".notice").queryAll().stream()
                .anyMatch(notice -> String.valueOf(notice.getAccessibleText()).contains(part));
    }

    @Test
    void theStartsOfASweepAreDrawnAndOpened(FxRobot robot) throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int seed = 1; seed <= 20_000; seed++) {
            double margin = 1 + (seed % 777) / 777.0;
            text.append(seed)
                    .append(",ce,60000,completed,0.1,1,")
                    .append(margin)
                    .append(",1,false\n");
            text.append(seed)
                    .append(",se,60000,completed,0.1,1,")
                    .append(seed / 10_000.0)
                    .append(",1,false\n");
        }
        MainTabs tabs = robot.lookup("#main-tabs").query();
        robot.interact(() -> tabs.getSelectionModel().select(1));
        fire(robot, "#study-open", packed("sweep.csv.gz", text.toString()));
        FigureView view = robot.lookup("#study-figure").query();
        WindowRig.await("the dots are drawn", () -> {
            Figure figure = view.figureProperty().get();
            return figure != null && figure.title().equals("sweep.csv.gz");
        });
        Figure figure =
                Objects.requireNonNull(WindowRig.get(() -> view.figureProperty().get()));
        assertTrue(figure.description().contains("20000"), figure.description());
        int dots = figure.panels().get(1).layers().get(1).marks().size();
        assertTrue(dots > 2_000 && dots < 20_000, dots + " dots");
        if (!System.getProperty("screenshots", "").isEmpty()) {
            robot.interact(() -> Snapshots.write(robot.lookup("#window").query(), "opened-sweep"));
        }
        // The dot of seed 19,999.
        PanelLayout layout =
                WindowRig.get(() -> view.panelLayout("margin-scatter").orElseThrow());
        double zoom = WindowRig.get(view::zoom);
        Vec2 at = new Vec2(layout.xToFigure(1 + (19_999 % 777) / 777.0) * zoom, layout.yToFigure(1.9999) * zoom);
        robot.interact(() -> view.getOnMouseClicked()
                .handle(new javafx.scene.input.MouseEvent(
                        javafx.scene.input.MouseEvent.MOUSE_CLICKED,
                        at.x(),
                        at.y(),
                        at.x(),
                        at.y(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null)));
        WindowRig.await("the start is open", tabs::first);
        assertEquals(
                19_999,
                ((Start.Seeded) WindowRig.get(() -> rig.workbench.experiment()).start()).seed());
    }

    @Test
    void aBasinMapIsShownInItsTab(FxRobot robot) throws Exception {
        BasinStudy usual = BasinPicture.study(WindowRig.get(() -> rig.workbench.experiment()), -1);
        BasinStudy study =
                new BasinStudy(usual.data(), -1, usual.descent(), usual.iterations(), new BasinGrid(8, 3, 0.01, 1));
        BasinTable table = new BasinTable(study);
        StringBuilder text = new StringBuilder(table.header()).append('\n');
        for (int i = 0; i < table.cases(); i++) {
            table.lines(i, () -> false).forEach(line -> text.append(line).append('\n'));
        }
        Path file = Files.writeString(folder.resolve("basin.csv"), text);
        robot.interact(() -> rig.workbench
                .theoryProperty()
                .set(rig.workbench.theoryProperty().get().withTab("basin")));
        fire(robot, "#basin-open", file);
        WindowRig.await(
                "the map is there",
                () -> rig.workbench.sessions().basin().isPresent()
                        && rig.workbench.theoryProperty().get().tab().equals("basin"));
        assertEquals(
                study,
                WindowRig.get(() -> rig.workbench.sessions().basin().orElseThrow())
                        .study());
        WindowRig.await(
                "it is drawn",
                () -> ((FigureView) robot.lookup("#basin").query())
                                .figureProperty()
                                .get()
                        != null);
        if (!System.getProperty("screenshots", "").isEmpty()) {
            robot.interact(() -> Snapshots.write(robot.lookup("#window").query(), "opened-basin"));
        }
        fire(
                robot,
                "#basin-open",
                Files.writeString(folder.resolve("other.csv"), text.toString().replace("dead", "undecided")));
        WindowRig.await("it is refused", () -> isTold(robot, "open the points it was computed from"));
    }

    @Test
    void pointsInACsvFileAreStillPointsAndWrongFilesAreNamed(FxRobot robot) throws Exception {
        MainTabs tabs = robot.lookup("#main-tabs").query();
        robot.interact(() -> tabs.getSelectionModel().select(1));
        Path points = Files.writeString(folder.resolve("points.csv"), "x1,x2,label\n1,2,a\n2,1,b\n");
        fire(robot, "#study-open", points);
        WindowRig.await(
                "the points are there", () -> rig.workbench.experiment().data().size() == 2);
        Path broken = Files.writeString(folder.resolve("broken.csv"), HEADER + "x,ce,1,completed,0,1,1,1,false\n");
        fire(robot, "#study-open", broken);
        WindowRig.await("the line is named", () -> isTold(robot, "broken.csv, line 2: seed is"));
        assertEquals(
                List.of("a", "b"),
                WindowRig.get(() -> rig.workbench.experiment().data().classNames()));
    }
}
