package org.geodescent.ui.gallery;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One entry: its picture, its name, and what one will see. */
final class GalleryCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final GalleryEntry entry;
    private final ImageView picture = new ImageView();
    private final Label now = new Label("open now");

    GalleryCard(GalleryEntry entry) {
        this.entry = entry;
        getStyleClass().add("gallery-card");
        setId("gallery-" + entry.id());
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(entry.title() + ". " + entry.line());
        picture.setFitWidth(Thumbnails.WIDTH);
        picture.setFitHeight(Thumbnails.HEIGHT);
        StackPane frame = new StackPane(picture, now);
        frame.getStyleClass().add("gallery-picture");
        frame.setMinHeight(Thumbnails.HEIGHT + 2.0);
        now.getStyleClass().add("gallery-now");
        StackPane.setAlignment(now, Pos.TOP_RIGHT);
        Label title = new Label(entry.title());
        title.getStyleClass().add("gallery-title");
        title.setWrapText(true);
        Label line = new Label(entry.line());
        line.getStyleClass().add("gallery-line");
        line.setWrapText(true);
        for (Label label : new Label[] {title, line}) {
            label.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(frame, title, line);
        setPrefWidth(Thumbnails.WIDTH + 14.0);
        setMaxWidth(USE_PREF_SIZE);
        setOnMouseClicked(event -> entry.open().run());
    }

    GalleryEntry entry() {
        return entry;
    }

    void show(Image image) {
        picture.setImage(image);
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    void setOpen(boolean open) {
        now.setVisible(open);
        setAccessibleText(entry.title() + (open ? ", open now. " : ". ") + entry.line());
    }
}
