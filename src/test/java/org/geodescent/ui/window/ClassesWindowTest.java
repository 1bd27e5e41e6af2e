package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.picture.ClassPicturesTest;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.EveryPicture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunState;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.ModelKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** More than two classes, from the first point to the exported figure. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class ClassesWindowTest {
    @TempDir
    Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void close(FxRobot robot) {
        assertTrue(robot.lookup(".notice.error").queryAllAs(Labeled.class).isEmpty());
        rig.close(robot);
    }

    private void open(FxRobot robot, Experiment experiment) {
        robot.interact(() -> rig.workbench.open(
                "open", new Session(experiment, rig.workbench.viewProperty().get())));
        atTheEnd(robot);
    }

    private static Experiment threeArms() {
        return Presets.find("pinwheel").orElseThrow().experiment().withStopRule(new StopRule(3_000, 0));
    }

    /** Waits until the last iteration of what there is now is on screen. */
    private Drawn atTheEnd(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        WindowRig.await("the end is on screen", () -> {
            Drawn scene = rig.workbench.planeProperty().get();
            return scene != null
                    && rig.workbench.runStateProperty().get() instanceof RunState.Active active
                    && scene.moment().experiment().equals(rig.workbench.experiment())
                    && scene.moment()
                            .look()
                            .plane()
                            .viewport()
                            .equals(rig.workbench.viewProperty().get().viewport())
                    && PlaneReading.runs(scene).size() == active.runs().size()
                    && PlaneReading.runs(scene).get(0).snapshot().iteration()
                            == active.runs().get(0).trajectory().last().iteration();
        });
        WaitForAsyncUtils.waitForFxEvents(3);
        return scene();
    }

    private Drawn scene() {
        return WindowRig.get(() -> rig.workbench.planeProperty().get());
    }

    private static List<Mark> marks(Figure plane, String layer) {
        return plane.panels().get(0).layers().stream()
                .filter(one -> one.name().equals(layer))
                .map(Layer::marks)
                .flatMap(List::stream)
                .toList();
    }

    private Point2D onScreen(Vec2 at) {
        return WindowRig.get(() -> {
            FigureView view = (FigureView) rig.stage.getScene().lookup("#input-plane");
            PanelLayout layout = view.panelLayout().orElseThrow();
            return view.localToScreen(layout.xToFigure(at.x()), layout.yToFigure(at.y()));
        });
    }

    private String caption(FxRobot robot) {
        return robot.lookup("#caption").queryAs(Label.class).getText();
    }

    @Test
    void aPointOfAThirdClassIsPlacedTrainedAndTakenBack(FxRobot robot) {
        Experiment two = rig.workbench.experiment();
        Drawn before = atTheEnd(robot);
        assertEquals(1, PlaneReading.runs(before).get(0).classifier().networks().size());
        robot.interact(() -> rig.stage.getScene().lookup("#input-plane").requestFocus());
        robot.type(KeyCode.DIGIT3);
        Vec2 middle = new Vec2(
                (PlaneReading.viewport(before).orElseThrow().minX()
                                + PlaneReading.viewport(before).orElseThrow().maxX())
                        / 2,
                PlaneReading.viewport(before).orElseThrow().minY() + 1);
        robot.clickOn(onScreen(middle));
        Drawn three = atTheEnd(robot);
        assertEquals(3, rig.workbench.experiment().data().classNames().size());
        assertEquals(2, PlaneReading.runs(three).size());
        for (RunReading shown : PlaneReading.runs(three)) {
            assertEquals(3, shown.classifier().networks().size());
            assertEquals(two.data().size() + 1, shown.measurement().correct());
            assertTrue(shown.measurement().margin().orElseThrow() > 0);
        }
        assertTrue(marks(three.figure(), "boundaries").size() >= 2);
        assertFalse(caption(robot).contains("classes"), caption(robot));
        // The first class keeps its start when others come.
        int each = two.model().parameterCount();
        RunState.Active active =
                (RunState.Active) rig.workbench.runStateProperty().get();
        LossRun run = active.runs().get(0);
        assertEquals(
                two.runs().get(0).startParameters(),
                run.trajectory().get(0).parameters().slice(0, each));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(two, rig.workbench.experiment());
        Drawn again = atTheEnd(robot);
        assertEquals(PlaneReading.runs(before), PlaneReading.runs(again));
        assertEquals(marks(before.figure(), "boundaries"), marks(again.figure(), "boundaries"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(PlaneReading.runs(three), PlaneReading.runs(atTheEnd(robot)));
    }

    @Test
    void seedsModelsAndStepsWorkAsWithTwoClasses(FxRobot robot) {
        open(robot, threeArms());
        assertEquals(3, marks(scene().figure(), "regions").size());
        double margin = PlaneReading.runs(scene()).get(0).measurement().margin().orElseThrow();
        robot.interact(() -> rig.workbench.edit("seed", e -> ExperimentEdits.withWeightSeed(e, 2)));
        atTheEnd(robot);
        assertTrue(margin
                != PlaneReading.runs(scene()).get(0).measurement().margin().orElseThrow());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(
                margin,
                PlaneReading.runs(atTheEnd(robot)).get(0).measurement().margin().orElseThrow());
        robot.type(KeyCode.HOME);
        WindowRig.await(
                "the start is on screen",
                () -> PlaneReading.runs(scene()).get(0).snapshot().iteration() == 0);
        assertEquals(
                3, PlaneReading.runs(scene()).get(0).classifier().networks().size());
        for (ModelKind kind : ModelKind.values()) {
            robot.interact(() -> rig.workbench.edit("model", kind::in));
            assertEquals(Optional.empty(), rig.workbench.experiment().obstacle());
            Drawn scene = atTheEnd(robot);
            assertEquals(
                    3, PlaneReading.runs(scene).get(0).classifier().networks().size(), kind.title());
            assertTrue(Double.isFinite(
                    PlaneReading.runs(scene).get(0).measurement().lipschitz().orElseThrow()));
        }
    }

    @Test
    void theExportedPlaneAndTheSessionGiveTheSamePictureAgain(FxRobot robot) throws Exception {
        open(robot, threeArms().withLosses(LossChoice.BOTH));
        Path file = folder.resolve("three.svg");
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents(5);
        WindowRig.exportAsOnScreen(robot, "left");
        robot.interact(
                () -> robot.lookup("#export-file").queryAs(TextField.class).setText(file.toString()));
        WindowRig.await(
                "the picture can be written",
                () -> !robot.lookup("#export-write").queryButton().isDisabled());
        WaitForAsyncUtils.waitForFxEvents(5);
        robot.interact(robot.lookup("#export-write").queryButton()::fire);
        WindowRig.await("the file is there", () -> Files.exists(file));
        byte[] content = Files.readAllBytes(file);
        String json = FigureProvenance.read(content).orElseThrow();
        Session saved = SessionJson.read("three.svg", json);
        assertEquals(rig.workbench.experiment(), saved.experiment());
        assertEquals(json, SessionJson.write(SessionJson.readCarried("three.svg", json)));
        Figure drawn = EveryPicture.drawn(InputPlanePicture.ID, saved);
        assertArrayEquals(content, FigureFormat.SVG.encode(drawn, new ExportSize(84, 300)));
        robot.interact(() -> rig.workbench.open("again", saved));
        WindowRig.await("it is open again", () -> rig.workbench.experiment().equals(saved.experiment()));
    }

    @Test
    void whatIsAboutTwoClassesSaysSo(FxRobot robot) {
        open(robot, threeArms());
        List<String> tabs = new ArrayList<>(List.of("bounds", "basin", "feedback-loop"));
        for (String tab : tabs) {
            robot.interact(() -> rig.workbench
                    .theoryProperty()
                    .set(rig.workbench.theoryProperty().get().withTab(tab)));
            WindowRig.await("a sentence instead of the picture: " + tab, () -> sentences(robot).stream()
                    .anyMatch(text -> text.contains("two classes")));
        }
        robot.interact(() -> rig.workbench
                .theoryProperty()
                .set(rig.workbench.theoryProperty().get().withTab("bounds")));
        WaitForAsyncUtils.waitForFxEvents(5);
        for (String statement : List.of("theorem-1", "corollary-1", "theorem-2", "corollary-2", "theorem-3")) {
            assertEquals("void", text(robot, "#bounds-" + statement + "-badge"));
            assertEquals("–", text(robot, "#bounds-" + statement + "-bound"));
        }
        WindowRig.await("the convex program of the classes is solved", () -> text(robot, "#convex-optimum")
                .startsWith("24.8"));
        assertTrue(robot.lookup(".label").queryAllAs(Label.class).stream()
                .noneMatch(label -> String.valueOf(label.getText()).contains("NaN")));
    }

    @Test
    void convexPicturesAndNumbersAreOfOneClassOrOfAll(FxRobot robot) {
        // Three unit vectors: two of them 100° apart, which one neuron serves for 1 / cos 50°.
        Experiment three = ClassPicturesTest.threeDirections();
        open(robot, three);
        theory(robot, TheoryView.DEFAULT.withTab("gap"));
        double shared = 1 + 1 / Math.cos(Math.toRadians(50));
        WindowRig.await("the sum is shown", () -> text(robot, "#convex-optimum").equals(NumberText.of(6 + shared, 6)));
        assertEquals(NumberText.brief(shared, 4), text(robot, "#convex-class-1-optimum"));
        assertEquals("3", text(robot, "#convex-class-2-optimum"));
        assertTrue(text(robot, "#convex-theorem-2").endsWith("void"));
        WindowRig.await("the picture is of all", () -> titles().contains("Sum of 3 classes"));
        ComboBox<Integer> choice = robot.lookup("#gap-class").queryComboBox();
        assertTrue(WindowRig.get(choice::isVisible));
        robot.interact(() -> choice.setValue(0));
        assertEquals(Optional.of(0), rig.workbench.theoryProperty().get().ofClass());
        WindowRig.await("the picture is of one", () -> titles().contains("Class a against the rest"));
        WindowRig.await(
                "so are the numbers", () -> text(robot, "#convex-optimum").equals(NumberText.of(shared, 6)));
        for (String tab : List.of("rectified-ellipsoid", "solid", "polar-set", "neuron-circle")) {
            theory(robot, rig.workbench.theoryProperty().get().withTab(tab));
            WindowRig.await(tab + " of the class", () -> titles().contains("Class a against the rest"));
            robot.interact(() -> robot.lookup("#" + tab + "-class")
                    .queryComboBox()
                    .getSelectionModel()
                    .select(0));
            WindowRig.await(tab + " of all", () -> titles().containsAll(List.of("Class a", "Class b", "Class c")));
            robot.interact(() -> robot.lookup("#convex-class")
                    .queryComboBox()
                    .getSelectionModel()
                    .select(1));
        }
        open(robot, Presets.find("b-figures-1-7").orElseThrow().experiment());
        assertEquals(Optional.empty(), rig.workbench.theoryProperty().get().ofClass());
        assertFalse(WindowRig.get(choice::isVisible));
    }

    /** Nodes are counted through the networks of all classes. */
    @Test
    void aStatementOfOneClassLightsANodeOfItsNetwork(FxRobot robot) {
        Experiment three = ModelKind.BIAS_FREE.in(threeArms()).withDescent(new Descent(0.001, 0));
        open(robot, ExperimentEdits.withInitialisation(three, Initialisation.SCALED, 0.01));
        theory(robot, TheoryView.DEFAULT.withTab("gap").withClass(Optional.of(1)));
        Pattern neuron = Pattern.compile("applies: left its sector .*neuron (\\d+)\\)");
        WindowRig.await(
                "the statements are there",
                () -> robot.lookup("#statement-t-shift").tryQuery().isPresent());
        Label number = robot.lookup("#statement-t-shift").queryAs(Label.class);
        WindowRig.await("one has left its sector", () -> neuron.matcher(number.getText())
                .matches());
        Matcher told = neuron.matcher(number.getText());
        assertTrue(told.matches());
        robot.interact(() -> number.getOnMouseEntered().handle(null));
        int hidden = ((TwoLayerRelu) three.model()).hidden();
        assertEquals(
                new Highlight.Node(hidden + Integer.parseInt(told.group(1)) - 1),
                rig.workbench.highlightProperty().get());
        assertTrue(number.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")));
    }

    @Test
    void noWordsRunOutOfTheirPlace(FxRobot robot) {
        open(robot, ModelKind.BIAS_FREE.in(threeArms()));
        theory(robot, TheoryView.DEFAULT.withTab("rectified-ellipsoid").withClass(Optional.of(0)));
        WindowRig.await("the statements are shown", () -> text(robot, "#statement-lemma-2")
                .startsWith("outside: at the start g(u, λ"));
        WaitForAsyncUtils.waitForFxEvents(5);
        for (Label number : robot.lookup(".convex-number").queryAllAs(Label.class)) {
            Bounds words = WindowRig.get(() -> number.lookup(".text").getBoundsInParent());
            assertTrue(words.getMinX() >= 0 && words.getMaxX() <= number.getWidth() + 0.5, number::getText);
        }
        ComboBox<Integer> choice = robot.lookup("#rectified-ellipsoid-class").queryComboBox();
        assertTrue(robot.lookup("#model").queryAs(MenuButton.class).getItems().stream()
                .noneMatch(MenuItem::isMnemonicParsing));
        // One more cell, outside the box, measures the width.
        assertEquals(
                List.of("Class A"),
                choice.lookupAll(".list-cell > .text").stream()
                        .filter(text -> text.getParent().getParent() == choice)
                        .map(text -> ((Text) text).getText())
                        .toList());
    }

    private void theory(FxRobot robot, TheoryView view) {
        robot.interact(() -> rig.workbench.theoryProperty().set(view));
    }

    /** Of the panels of the picture in front. */
    private List<String> titles() {
        Drawn shown = WindowRig.get(() -> rig.desktop.theory().drawnProperty().get());
        return shown == null
                ? List.of()
                : shown.figure().panels().stream().map(Panel::title).toList();
    }

    private static List<String> sentences(FxRobot robot) {
        return robot.lookup(".absence .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getParent().isVisible()
                        && label.getParent().getParent().isVisible())
                .map(Label::getText)
                .toList();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void nodesOfEveryClassAreListedAndLit(FxRobot robot) {
        open(robot, threeArms());
        TableView<?> nodes = robot.lookup("#nodes").queryTableView();
        WindowRig.await("the nodes are listed", () -> nodes.getItems().size() == 48);
        assertEquals("2 · 1", WindowRig.get(() -> nodes.getColumns().get(0).getCellData(16)));
        robot.interact(() -> rig.workbench.highlightProperty().set(new Highlight.Node(17)));
        FigureView plane = (FigureView) rig.stage.getScene().lookup("#input-plane");
        assertTrue(WindowRig.get(() -> plane.overlay()).stream().anyMatch(Mark.Line.class::isInstance));
        assertTrue(text(robot, "#plane-tag").startsWith("Hidden node 2 of class B"));
        robot.interact(() -> rig.workbench.highlightProperty().set(new Highlight.Sample(0)));
        assertTrue(text(robot, "#plane-tag").contains(" | "), "three scores");
    }
}
