package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.text.Text;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Descent;
import org.geodescent.figure.Panel;
import org.geodescent.picture.ClassPicturesTest;
import org.geodescent.picture.Drawn;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.ModelKind;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the theory plane and its numbers say of more than two classes. */
class ClassesTheoryTest extends ClassesWindow {
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
        WindowRig.openFold(robot, "fold-convex");
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
        WindowRig.openFold(robot, "fold-statements");
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
        WindowRig.openFold(robot, "fold-statements");
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

    /** Of the panels of the picture in front. */
    private List<String> titles() {
        Drawn shown = WindowRig.get(() -> rig.desktop.theory().drawnProperty().get());
        return shown == null
                ? List.of()
                : shown.figure().panels().stream().map(Panel::title).toList();
    }
}
