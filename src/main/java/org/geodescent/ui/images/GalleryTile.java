package org.geodescent.ui.images;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.geodescent.figure.Raster;
import org.geodescent.figure.recipe.DisturbedImage;
import org.geodescent.ui.FxSurface;
import org.jspecify.annotations.Nullable;

/** One attacked image: original, disturbance, both, and the scores. Shows another one when the grid is scrolled. */
final class GalleryTile extends GridCell<DisturbedImage> {
    private static final int ZOOM = 3;

    private final Label title = new Label();
    private final List<ImageView> pictures =
            Stream.generate(ImageView::new).limit(3).toList();
    private final List<Label> words = Stream.generate(Label::new).limit(3).toList();
    private final Label scores = new Label();
    private final VBox box;

    GalleryTile() {
        title.getStyleClass().add("gallery-title");
        scores.getStyleClass().add("theory-note");
        scores.setWrapText(true);
        scores.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(4);
        for (int i = 0; i < pictures.size(); i++) {
            pictures.get(i).setSmooth(false);
            words.get(i).getStyleClass().add("picture-label");
            line.getChildren().add(new VBox(1, pictures.get(i), words.get(i)));
        }
        box = new VBox(3, title, line, scores);
        box.getStyleClass().add("gallery-tile");
    }

    @Override
    protected void updateItem(@Nullable DisturbedImage entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        title.setText(entry.title());
        scores.setText(entry.scores());
        show(0, entry.original(), "original");
        show(1, entry.disturbance(), entry.enlargement());
        show(2, entry.disturbed(), "disturbed");
        setAccessibleText(entry.title() + ", " + entry.scores());
        setGraphic(box);
    }

    private void show(int place, Raster pixels, String text) {
        pictures.get(place).setImage(FxSurface.image(pixels.enlarged(ZOOM)));
        pictures.get(place).setAccessibleText(text);
        words.get(place).setText(text);
    }
}
