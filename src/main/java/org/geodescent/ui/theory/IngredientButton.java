package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Culprit;
import org.geodescent.core.theory.Ingredient;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.ui.BoundExplanations;
import org.geodescent.ui.Form;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;

/**
 * A number that a bound is made of. The mouse over it lights whose number it is; a click keeps it lit, the next click
 * goes on to the next one; a cell stays lit until it is clicked again.
 */
final class IngredientButton extends Button {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    /** More are counted. */
    private static final int NAMED = 3;
    /** Value and owner have lines of their own where all makes more characters. */
    private static final int LONG = 24;

    private final Workbench workbench;
    private final MathText math = new MathText();
    private List<Highlight> owners = List.of();
    private int next;
    private boolean kept;

    IngredientButton(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().addAll("small", "ingredient");
        setGraphic(math);
        setMinWidth(USE_PREF_SIZE);
        setOnMouseEntered(event -> {
            kept = false;
            owners.stream()
                    .findFirst()
                    .ifPresent(first -> workbench.highlightProperty().set(first));
        });
        setOnMouseExited(event -> {
            if (!kept) {
                workbench.highlightProperty().set(Highlight.NONE);
            }
        });
        setOnAction(event -> light());
        Hint.install(this, BoundExplanations.INGREDIENT);
    }

    private void light() {
        if (!owners.isEmpty() && owners.get(0) instanceof Highlight.Cell cell) {
            workbench.toggleCell(cell.mark());
        } else if (!owners.isEmpty()) {
            kept = true;
            workbench.highlightProperty().set(owners.get(next % owners.size()));
            next = (next + 1) % owners.size();
        }
    }

    /** @param loss of the run that it was computed from */
    void show(Ingredient ingredient, Loss loss) {
        List<Highlight> now = ingredient.culprits().stream()
                .map(culprit -> highlight(culprit, loss))
                .toList();
        if (!now.equals(owners)) {
            owners = now;
            next = 0;
        }
        setId("ingredient-" + ingredient.name());
        String text = text(ingredient);
        math.setText(text.length() > LONG ? text.replace(" (", "\n(").replace(" = ", "\n= ") : text);
        setAccessibleText(text);
        setFocusTraversable(!owners.isEmpty());
        Form.setStyle(this, "nobodys", owners.isEmpty());
    }

    void showLight() {
        Optional<Highlight> cell = workbench.litCell().map(Highlight.Cell::new);
        pseudoClassStateChanged(
                LIT,
                owners.contains(workbench.highlightProperty().get())
                        || cell.filter(owners::contains).isPresent());
    }

    private static Highlight highlight(Culprit culprit, Loss loss) {
        if (culprit instanceof Culprit.Cell cell) {
            return new Highlight.Cell(new CellMark(loss, cell.extreme()));
        }
        return culprit instanceof Culprit.Node node
                ? new Highlight.Node(node.index())
                : new Highlight.Sample(((Culprit.Sample) culprit).index());
    }

    static String text(Ingredient ingredient) {
        String value = ingredient.value() instanceof Answer.Value<Double> number ? number(number.value()) : "–";
        String text = ingredient.symbol() + " = " + value;
        List<Culprit> culprits = ingredient.culprits();
        if (culprits.isEmpty()) {
            return text;
        }
        if (culprits.get(0) instanceof Culprit.Cell cell) {
            return text + (cell.extreme() == ExtremeCell.STEEPEST ? " (steepest cell)" : " (cell)");
        }
        boolean nodes = culprits.get(0) instanceof Culprit.Node;
        if (culprits.size() > NAMED) {
            return "%s (%d %s)".formatted(text, culprits.size(), nodes ? "nodes" : "samples");
        }
        List<String> indices = culprits.stream()
                .map(culprit -> Integer.toString(
                        1 + (culprit instanceof Culprit.Node node ? node.index() : ((Culprit.Sample) culprit).index())))
                .toList();
        String kind = (nodes ? "node" : "sample") + (indices.size() > 1 ? "s " : " ");
        return text + " (" + kind + String.join(", ", indices) + ")";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? NumberText.of((long) value)
                : NumberText.shown(value);
    }
}
