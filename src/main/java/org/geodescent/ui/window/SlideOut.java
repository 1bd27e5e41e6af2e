package org.geodescent.ui.window;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A column at the right edge of the window with settings; it never covers what it changes. */
final class SlideOut extends BorderPane {
    /** The style of what needs a wider column. */
    static final String WIDE = "wide";

    SlideOut(String title, Node content, Runnable close) {
        getStyleClass().add("slide-out");
        if (content.getStyleClass().contains(WIDE)) {
            getStyleClass().add(WIDE);
        }
        Label label = new Label(title);
        label.getStyleClass().add("pane-title");
        Button button = new Button(null, new FontIcon(Feather.X));
        button.getStyleClass().addAll("flat", "pane-button");
        button.setAccessibleText("Close " + title);
        button.setOnAction(event -> close.run());
        HBox header = new HBox(label, new Spacer(), button);
        header.getStyleClass().add("pane-header");
        setTop(header);
        setCenter(content);
    }
}
