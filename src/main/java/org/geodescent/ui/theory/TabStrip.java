package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.geodescent.ui.Hint;
import org.jspecify.annotations.Nullable;

/**
 * A row of buttons, one per tab. Those that find no room are in a menu at its end, and so are those of which the
 * experiment has no picture, with the reason; the chosen one always finds room.
 */
final class TabStrip extends Region {
    private static final double GAP = 2;
    private static final double DIMMED = 0.55;

    private final Map<PictureTab, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final MenuButton more = new MenuButton();
    /** Tabs of which the experiment has no picture, and why. */
    private final Map<PictureTab, String> absent = new LinkedHashMap<>();

    private final Consumer<PictureTab> choose;
    private @Nullable PictureTab chosen;
    private @Nullable PictureTab elsewhere;

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
        refresh();
    }

    /** Looks again which pictures there are. */
    void refresh() {
        absent.clear();
        for (PictureTab tab : buttons.keySet()) {
            tab.missing().filter(reason -> tab.offered()).ifPresent(reason -> absent.put(tab, reason));
        }
        buttons.forEach((tab, button) -> button.setOpacity(absent.containsKey(tab) ? DIMMED : 1));
        requestLayout();
    }

    private boolean shows(PictureTab tab) {
        return tab == chosen || (tab != elsewhere && tab.offered() && !absent.containsKey(tab));
    }

    /** Leaves a tab out whose picture is at another place; null: none. */
    void setElsewhere(@Nullable PictureTab tab) {
        elsewhere = tab;
        requestLayout();
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
        return rowWidth() + (absent.isEmpty() ? 0 : more.prefWidth(-1) + GAP);
    }

    private double rowWidth() {
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
        List<PictureTab> here = buttons.keySet().stream().filter(this::shows).toList();
        List<PictureTab> missing =
                absent.keySet().stream().filter(tab -> tab != chosen).toList();
        boolean all = rowWidth() + (missing.isEmpty() ? 0 : more.prefWidth(-1)) <= getWidth() + 0.5;
        double room = getWidth() - (all && missing.isEmpty() ? 0 : more.prefWidth(-1) + GAP);
        List<PictureTab> crowded = new ArrayList<>();
        buttons.forEach((tab, button) -> button.setVisible(false));
        // The chosen tab has its place before all others.
        double left = chosen == null ? 0 : width(chosen);
        double x = 0;
        for (PictureTab tab : here) {
            boolean fits = tab == chosen || (crowded.isEmpty() && left + width(tab) <= room) || all;
            if (!fits) {
                crowded.add(tab);
                continue;
            }
            left += tab == chosen ? 0 : width(tab);
            ToggleButton button = Objects.requireNonNull(buttons.get(tab));
            button.setVisible(true);
            button.resizeRelocate(x, middle(button.prefHeight(-1)), width(tab) - GAP, button.prefHeight(-1));
            x += width(tab);
        }
        fillMenu(crowded, missing);
        name(crowded.size(), missing.size());
        more.setVisible(!more.getItems().isEmpty());
        if (more.isVisible()) {
            more.resizeRelocate(x, middle(more.prefHeight(-1)), more.prefWidth(-1), more.prefHeight(-1));
        }
    }

    private double width(PictureTab tab) {
        return Objects.requireNonNull(buttons.get(tab)).prefWidth(-1) + GAP;
    }

    private double middle(double height) {
        return (getHeight() - height) / 2;
    }

    private void name(int crowded, int missing) {
        more.setText(crowded > 0 ? (crowded + missing) + " more" : missing + " not here");
    }

    private void fillMenu(List<PictureTab> crowded, List<PictureTab> missing) {
        more.getItems().clear();
        crowded.forEach(tab -> more.getItems().add(item(tab, tab.title())));
        if (!crowded.isEmpty() && !missing.isEmpty()) {
            more.getItems().add(new SeparatorMenuItem());
        }
        missing.forEach(tab -> more.getItems().add(item(tab, tab.title() + "  –  " + absent.get(tab))));
    }

    private MenuItem item(PictureTab tab, String text) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> choose.accept(tab));
        return item;
    }
}
