package org.geodescent.ui.pane;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.session.ViewState;
import org.geodescent.ui.Hint;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Chooses what the input plane shows beside the points. The choice belongs to the session, not to the history of edits.
 */
final class LayerMenu extends MenuButton {
    private final ObjectProperty<ViewState> view;

    LayerMenu(ObjectProperty<ViewState> view) {
        this.view = view;
        setId("plane-layers");
        setGraphic(new FontIcon(Feather.LAYERS));
        setPopupSide(Side.RIGHT);
        getStyleClass().addAll("flat", "plane-tool", "no-arrow");
        setAccessibleText("What the plane shows");
        Hint.install(this, "What the plane shows: boundaries, regions, hinge lines, margin discs, pushes.");
        for (PlaneLayer layer : PlaneLayer.values()) {
            getItems().add(item(layer));
        }
    }

    private CheckMenuItem item(PlaneLayer layer) {
        CheckMenuItem item = new CheckMenuItem(name(layer));
        item.setId("layer-" + layer.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setSelected(view.get().layers().contains(layer));
        item.setOnAction(event -> show(layer, item.isSelected()));
        view.addListener(
                (property, before, after) -> item.setSelected(after.layers().contains(layer)));
        return item;
    }

    private void show(PlaneLayer layer, boolean shown) {
        Set<PlaneLayer> layers = new HashSet<>(view.get().layers());
        if (shown) {
            layers.add(layer);
        } else {
            layers.remove(layer);
        }
        view.set(view.get().withLayers(layers));
    }

    private static String name(PlaneLayer layer) {
        return switch (layer) {
            case REGIONS -> "Regions (with one loss)";
            case BOUNDARIES -> "Decision boundaries";
            case HINGES -> "Hinge lines";
            case MARGIN_DISCS -> "Margin discs";
            case PUSHES -> "Pushes of the samples";
            case SEPARATORS -> "Limit and best line (linear model)";
        };
    }
}
