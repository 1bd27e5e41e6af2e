package org.geodescent.ui.pane;

import atlantafx.base.controls.Spacer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.geodescent.ui.Motion;
import org.geodescent.ui.SteadyLabel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A part of the numbers that opens below its name. While it is closed, its answer stands beside the name. It is gone
 * while its content is invisible. On the JavaFX thread only.
 */
public final class Fold extends VBox {
    private final ToggleButton header = new ToggleButton();
    private static final int GAPS = 4;

    private final Label name = new Label();
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
    private final HBox line = new HBox();
    private final SteadyLabel answer = new SteadyLabel(Pos.CENTER_RIGHT);
    private final StringProperty said = new SimpleStringProperty("");
    private final VBox content;
    private Animation fading = new PauseTransition();

    /** @param id of the button that opens it */
    public Fold(String id, String title, Node... parts) {
        content = new VBox(parts);
        getStyleClass().add("fold");
        content.getStyleClass().add("fold-content");
        name.setText(title);
        name.getStyleClass().add("fold-name");
        name.setMinWidth(USE_PREF_SIZE);
        answer.label().getStyleClass().add("fold-answer");
        answer.label().setId(id + "-answer");
        answer.setMinWidth(0);
        line.getChildren().addAll(arrow, name, new Spacer(), answer);
        line.getStyleClass().add("fold-line");
        header.setId(id);
        header.getStyleClass().add("fold-header");
        header.setGraphic(line);
        header.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        header.setMaxWidth(Double.MAX_VALUE);
        header.setAccessibleText(title);
        // The button pads what is in it; the line fills the rest.
        line.prefWidthProperty().bind(header.widthProperty().subtract(2));
        header.selectedProperty().addListener((property, before, open) -> {
            arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            fading.stop();
            content.setManaged(open);
            content.setMouseTransparent(!open);
            if (open) {
                getChildren().setAll(header, content);
                Motion.FOLD.fadeIn(content);
            } else {
                fading = Motion.FOLD.fadeOut(content, this::remove);
            }
            showAnswer();
        });
        header.widthProperty().addListener((property, before, after) -> showAnswer());
        name.textProperty().addListener((property, before, after) -> showAnswer());
        said.addListener((property, before, after) -> {
            header.setAccessibleText(name.getText() + ": " + after);
            showAnswer();
        });
        getChildren().add(header);
        managedProperty().bind(visibleProperty());
        if (parts.length == 1) {
            visibleProperty().bind(parts[0].visibleProperty());
        }
    }

    /** What is closed stays out of the window: there it would cost every frame a visit to each of its nodes. */
    private void remove() {
        getChildren().setAll(header);
    }

    /** While it is open, its content says the same. */
    private void showAnswer() {
        boolean closed = !header.isSelected();
        Label words = answer.label();
        if (closed) {
            answer.setText(said.get());
        }
        double wanted = arrow.prefWidth(-1) + name.prefWidth(-1) + words.prefWidth(-1) + GAPS * line.getSpacing();
        words.setVisible(closed && wanted <= header.getWidth());
    }

    ToggleButton header() {
        return header;
    }

    /** Its name. */
    StringProperty titleProperty() {
        return name.textProperty();
    }

    /** What stands beside the name while it is closed, where there is room: a few words. */
    public StringProperty answerProperty() {
        return said;
    }

    boolean isOpen() {
        return header.isSelected();
    }

    void setOpen(boolean open) {
        header.setSelected(open);
    }
}
