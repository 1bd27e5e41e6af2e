package org.geodescent.ui.theory;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Figure;
import org.geodescent.figure.formula.Formula;
import org.geodescent.figure.formula.FormulaFigure;
import org.geodescent.ui.FxSurface;
import org.geodescent.ui.Hint;

/**
 * A formula as the figure layer sets it, in lines as long as there is room, in the type and colour of the words around.
 * On the JavaFX thread only.
 */
final class FormulaView extends Region {
    /** What a formula is laid out of. */
    private record Laid(String text, double size, double width) {}

    private final Canvas canvas = new Canvas();
    private final FxSurface surface = new FxSurface(canvas.getGraphicsContext2D());
    /** Not seen: styles give it the size and the colour of words. */
    private final Text words = new Text("x");

    private final ContextMenu menu = new ContextMenu();
    private String text = "";
    private String title = "";
    private Laid laid = new Laid("", 1, 1);
    private Formula formula = Formula.of(laid.text, laid.size, laid.width);

    /** @param save asks for a file and writes the figure to it */
    FormulaView(Consumer<Figure> save) {
        getStyleClass().add("math");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        words.getStyleClass().add("text");
        words.setOpacity(0);
        words.setManaged(false);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(words, canvas);
        words.fillProperty().addListener((property, before, after) -> requestLayout());
        words.fontProperty().addListener((property, before, after) -> requestLayout());
        MenuItem item = new MenuItem("Save the formula…");
        item.setOnAction(event -> save.accept(FormulaFigure.of(title, text)));
        menu.getItems().add(item);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        Hint.install(this, "The formula with its numbers. The context menu saves it as a figure.");
    }

    /** @param of what the formula is the formula of */
    void show(String formula, String of) {
        title = of;
        if (!formula.equals(text)) {
            text = formula;
            setAccessibleText(formula);
            requestLayout();
        }
    }

    /** As it is written in one line. */
    String getText() {
        return text;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** One layout asks several times for the same. */
    private Formula formula(double width) {
        Laid wanted = new Laid(text, words.getFont().getSize(), width);
        if (!wanted.equals(laid)) {
            laid = wanted;
            formula = Formula.of(wanted.text, wanted.size, wanted.width);
        }
        return formula;
    }

    @Override
    protected double computePrefWidth(double height) {
        return formula(Double.POSITIVE_INFINITY).width();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(formula(width < 0 ? Double.POSITIVE_INFINITY : width).height());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        formula(getWidth()).paint(surface, 0, 0, ink());
    }

    private Colour ink() {
        Color fill = words.getFill() instanceof Color colour ? colour : Color.BLACK;
        return Colour.of((channel(fill.getRed()) << 16) | (channel(fill.getGreen()) << 8) | channel(fill.getBlue()));
    }

    private static int channel(double share) {
        return (int) Math.round(255 * share);
    }
}
