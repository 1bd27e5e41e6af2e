package org.geodescent.ui.images;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A net in the list: its name, and how far it is. */
final class NetCell extends ListCell<Net> {
    private final Label name = new Label();
    private final Label summary = new Label();
    private final VBox box = new VBox(1, name, summary);

    NetCell() {
        name.getStyleClass().add("net-name");
        summary.getStyleClass().add("theory-note");
        for (Label label : new Label[] {name, summary}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        // As wide as the list, so that the texts wrap.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Net net, boolean empty) {
        super.updateItem(net, empty);
        if (empty || net == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            name.setText(net.name());
            summary.setText(net.summary());
            setGraphic(box);
            setAccessibleText(net.name() + ", " + net.summary());
        }
    }
}
