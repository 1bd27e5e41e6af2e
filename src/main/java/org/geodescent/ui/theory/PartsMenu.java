package org.geodescent.ui.theory;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.session.JsonNames;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;

/** Above a picture: what of it is drawn. */
final class PartsMenu implements Furniture {
    private final Workbench workbench;

    PartsMenu(PictureTab tab) {
        workbench = tab.workbench();
        MenuButton menu = new MenuButton("Parts");
        menu.setId(tab.id() + "-parts");
        menu.getStyleClass().add("small");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Hint.install(menu, "What is drawn on the rectified ellipsoid.");
        for (Part part : Part.values()) {
            CheckMenuItem item = new CheckMenuItem(name(part));
            item.setId(tab.id() + "-part-" + JsonNames.of(part));
            item.setSelected(workbench.theoryProperty().get().parts().contains(part));
            item.setOnAction(event -> toggle(part, item.isSelected()));
            workbench
                    .theoryProperty()
                    .addListener((property, before, after) ->
                            item.setSelected(after.parts().contains(part)));
            menu.getItems().add(item);
        }
        tab.controls().getChildren().add(menu);
    }

    private void toggle(Part part, boolean shown) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(workbench.theoryProperty().get().parts());
        if (shown) {
            parts.add(part);
        } else {
            parts.remove(part);
        }
        workbench.theoryProperty().set(workbench.theoryProperty().get().withParts(parts));
    }

    private static String name(Part part) {
        return switch (part) {
            case RECTIFIED -> "Rectified ellipsoid";
            case SPIKES -> "Spikes";
            case ELLIPSOID -> "Ellipsoid";
            case LABEL_LINE -> "Line or plane yᵀz = 0";
            case LAMBDA -> "Direction of λ";
            case MAXIMAL -> "Maximal extreme points";
            case MINIMAL -> "Minimal extreme points";
            case OPTIMUM -> "Optimal neurons";
            case TRAILS -> "Trails of trained neurons";
        };
    }
}
