package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Culprit;
import org.geodescent.core.theory.Ingredient;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.Palette;
import org.geodescent.picture.BoundWords;
import org.geodescent.picture.BoundsReading.Told;
import org.geodescent.ui.BoundExplanations;
import org.geodescent.ui.Children;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.SteadyLabel;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The chosen statement: what it says, why it applies or not, its formula with the numbers in it, what they come from,
 * and the way to a run to which it applies.
 */
final class BoundDetails extends VBox {
    private final Workbench workbench;
    private final Label says = text("bound-says");
    private final SteadyLabel reason = SteadyLabel.wrapping();
    private final SteadyLabel exceeded = SteadyLabel.wrapping();
    private final FormulaView formula;
    private final FlowPane ingredients = new FlowPane();
    private final Button own = new Button("Make the theorem apply");
    private final Label citation = text("bound-citation");
    private final List<IngredientButton> pool = new ArrayList<>();
    private Statement statement = Statement.THEOREM_1;

    /** @param save asks for a file and writes a figure to it */
    BoundDetails(Workbench workbench, ApplyDesk applying, Consumer<Figure> save) {
        this.workbench = workbench;
        formula = new FormulaView(save);
        getStyleClass().add("bound-details");
        reason.label().setId("bound-reason");
        reason.label().getStyleClass().add("bound-reason");
        exceeded.label().setId("bound-exceeded");
        exceeded.label().setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        exceeded.label().getStyleClass().addAll("badge", "differs");
        exceeded.managedProperty().bind(exceeded.label().visibleProperty());
        formula.setId("bound-formula");
        ingredients.getStyleClass().add("badges");
        ingredients.setId("bound-ingredients");
        own.setId("bound-own-setting");
        own.getStyleClass().add("small");
        own.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        own.managedProperty().bind(own.visibleProperty());
        own.setOnAction(event -> applying.make(statement));
        own.disableProperty().bind(applying.busyProperty());
        Hint.install(own, BoundExplanations.OWN_SETTING);
        getChildren().addAll(exceeded, reason, own, ingredients, formula, says, citation);
        workbench.highlightProperty().addListener((property, before, after) -> light());
        workbench.viewProperty().addListener((property, before, after) -> light());
    }

    private static Label text(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    void show(Told told, boolean asPrinted) {
        TheoremValue value = told.value();
        statement = value.statement();
        Badge badge = BoundWords.badge(value, asPrinted);
        says.setText("%s. %s".formatted(statement.title(), statement.sentence()));
        reason.setText(BoundWords.sentence(badge));
        boolean refuted = value.refutesThePrintedBound();
        exceeded.label().setVisible(refuted);
        if (refuted) {
            exceeded.setText("%s: %s is %s, printed %s %s"
                    .formatted(
                            BoundWords.EXCEEDED,
                            statement.quantity(),
                            BoundWords.number(value.measured()),
                            statement.isUpperBound() ? "ceiling" : "floor",
                            BoundWords.number(value.boundAsPrinted())));
        }
        own.setVisible(OwnSettings.helps(value, workbench.experiment()));
        formula.show(BoundWords.formula(value, asPrinted), statement.title());
        showIngredients(ingredients(told), told.loss());
        citation.setText("%s (run with the %s)".formatted(statement.citation(), Palette.name(told.loss())));
        light();
    }

    /** Those of the bound; and what was measured, if a cell of the plane attains it. */
    private List<Ingredient> ingredients(Told told) {
        TheoremValue value = told.value();
        List<Ingredient> shown = new ArrayList<>(value.ingredients());
        boolean slope = value.statement() == Statement.THEOREM_1 || value.statement() == Statement.THEOREM_3;
        if (slope && workbench.experiment().data().dimension() == 2) {
            List<Culprit> steepest = List.of(new Culprit.Cell(ExtremeCell.STEEPEST));
            shown.add(new Ingredient("measured", "measured", value.measured(), steepest));
        }
        return shown;
    }

    /** The buttons stay where they are while numbers change: one of them may be under the mouse. */
    private void showIngredients(List<Ingredient> now, Loss loss) {
        while (pool.size() < now.size()) {
            pool.add(new IngredientButton(workbench));
        }
        List<IngredientButton> shown = pool.subList(0, now.size());
        Children.show(ingredients.getChildren(), shown);
        for (int i = 0; i < now.size(); i++) {
            shown.get(i).show(now.get(i), loss);
        }
    }

    /** Makes a badge look like what it says. */
    static void dress(Label label, Badge badge) {
        boolean applies = badge instanceof Badge.Applies;
        label.setText(BoundWords.word(badge));
        String style = applies ? "holds" : "fails";
        // Another icon or style, even the same again, has all styles found anew.
        if (!label.getStyleClass().contains(style)) {
            label.setGraphic(new FontIcon(applies ? Feather.CHECK : Feather.X));
            Form.setStyle(label, "holds", applies);
            Form.setStyle(label, "fails", !applies);
        }
    }

    private void light() {
        pool.forEach(IngredientButton::showLight);
    }
}
