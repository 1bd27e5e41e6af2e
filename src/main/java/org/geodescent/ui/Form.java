package org.geodescent.ui;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.geodescent.core.number.NumberText;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts that columns of controls are made of. On the JavaFX thread only. */
public final class Form {
    private Form() {}

    public static Label title(Explanation explanation) {
        Label title = new Label(explanation.title());
        title.getStyleClass().add("section-title");
        Hint.install(title, explanation);
        return title;
    }

    /** Gives a node a style class or takes it. What is already so costs nothing: else all its styles are found anew. */
    public static void setStyle(Node node, String style, boolean on) {
        if (node.getStyleClass().contains(style) == on) {
            return;
        }
        if (on) {
            node.getStyleClass().add(style);
        } else {
            node.getStyleClass().remove(style);
        }
    }

    /** A name on the left and its control on the right. */
    public static HBox line(Explanation explanation, String id, Control control) {
        return line(name(explanation, id, control), control);
    }

    /** The same of a name that somebody has made. */
    public static HBox line(Label name, Node control) {
        name.setLabelFor(control);
        HBox line = new HBox(name, new Spacer(), control);
        line.getStyleClass().add("inspector-line");
        return line;
    }

    /** The name of a control, never cut, and what both mean. */
    public static Label name(Explanation explanation, String id, Control control) {
        control.setId(id);
        control.setAccessibleText(explanation.title());
        Label name = new Label(explanation.title());
        name.setLabelFor(control);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Hint.install(name, explanation);
        Hint.install(control, explanation);
        return name;
    }

    public static TextField field(String text) {
        TextField field = new NumberField(text);
        field.setPrefColumnCount(6);
        return field;
    }

    /** Shows a button by its icon alone while a place is narrower than so many units of the button's type. */
    public static void iconIfNarrow(Button button, Region place, double widest) {
        button.setAccessibleText(button.getText());
        place.widthProperty()
                .addListener((property, before, width) -> button.setContentDisplay(
                        width.doubleValue() < widest * button.getFont().getSize()
                                ? ContentDisplay.GRAPHIC_ONLY
                                : ContentDisplay.LEFT));
    }

    /** A text that wraps and is never cut. */
    public static Label sentence(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        // An empty one takes no room.
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    public static Label problem(String id) {
        Label label = sentence(id);
        label.getStyleClass().add("problem");
        return label;
    }

    public static Button button(String text, Feather icon, String id, String hint, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        Hint.install(button, hint);
        return button;
    }

    /** Three significant digits, without zeros at the end. */
    public static String number(double value) {
        return NumberText.brief(value, 3);
    }
}
