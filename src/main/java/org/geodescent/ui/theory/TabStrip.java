package org.geodescent.ui.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.geodescent.ui.Hint;
import org.jspecify.annotations.Nullable;

/**
 * A row of buttons, one per tab. Those that find no room are in a menu at its end; the chosen one always finds room.
 */
final class TabStrip extends Region {
    private static final double GAP = 2;

    private final Map<PictureTab, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final MenuButton more = new MenuButton("More");
    private final Consumer<PictureTab> choose;
    private @Nullable PictureTab chosen;

    TabStrip(List<PictureTab> tabs, Consumer<PictureTab> choose) {
        this.choose = choose;
        getStyleClass().add("theory-tabs");
        for (PictureTab tab : tabs) {
            ToggleButton button = new ToggleButton(tab.title());
            button.setId("theory-tab-" + tab.id());
            button.getStyleClass().addAll("theory-tab", "flat");
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(tab);
            });
            Hint.install(button, tab.explanation());
            buttons.put(tab, button);
            getChildren().add(button);
        }
        more.setId("theory-tabs-more");
        more.getStyleClass().addAll("flat", "pane-button");
        more.setFocusTraversable(false);
        more.setVisible(false);
        getChildren().add(more);
        setMinWidth(60);
    }

    /** Looks again which tabs are offered. */
    void refresh() {
        requestLayout();
    }

    private boolean shows(PictureTab tab) {
        return tab == chosen || tab.offered();
    }

    void select(PictureTab tab) {
        chosen = tab;
        ToggleButton button = buttons.get(tab);
        if (button != null) {
            button.setSelected(true);
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return buttons.entrySet().stream()
                .filter(entry -> shows(entry.getKey()))
                .mapToDouble(entry -> entry.getValue().prefWidth(-1) + GAP)
                .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return buttons.values().stream()
                .mapToDouble(button -> button.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        boolean all = computePrefWidth(-1) <= getWidth() + 0.5;
        double room = getWidth() - (all ? 0 : more.prefWidth(-1) + GAP);
        // The chosen tab has its place before all others.
        ToggleButton first = chosen == null ? null : buttons.get(chosen);
        double left = first == null ? 0 : first.prefWidth(-1) + GAP;
        more.getItems().clear();
        double x = 0;
        for (Map.Entry<PictureTab, ToggleButton> entry : buttons.entrySet()) {
            ToggleButton button = entry.getValue();
            if (!shows(entry.getKey())) {
                button.setVisible(false);
                continue;
            }
            double width = button.prefWidth(-1);
            boolean fits = button == first || left + width <= room;
            button.setVisible(fits);
            if (fits) {
                left += button == first ? 0 : width + GAP;
                button.resizeRelocate(x, (getHeight() - button.prefHeight(-1)) / 2, width, button.prefHeight(-1));
                x += width + GAP;
            } else {
                MenuItem item = new MenuItem(entry.getKey().title());
                item.setOnAction(event -> choose.accept(entry.getKey()));
                more.getItems().add(item);
            }
        }
        more.setVisible(!all);
        if (!all) {
            more.resizeRelocate(x, (getHeight() - more.prefHeight(-1)) / 2, more.prefWidth(-1), more.prefHeight(-1));
        }
    }
}
