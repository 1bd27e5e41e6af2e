package org.geodescent.ui.window;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.geodescent.reproduce.Card;
import org.geodescent.ui.Command;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.gallery.GalleryEntries;
import org.geodescent.ui.gallery.GalleryPane;
import org.kordamp.ikonli.feather.Feather;

/** The gallery below the bar, opened and closed by a command. On the JavaFX thread only. */
final class GalleryDesk implements AutoCloseable {
    /** Tabs and bar, in pixels at 1280×800. */
    private static final double ABOVE = 84;

    private final FigureDesk desk;
    private final MainTabs tabs;
    private final Runnable closed;
    private final GalleryPane pane;
    private final Command command = Command.of(
                    "Gallery of presets",
                    "Choose a figure of the papers, or points that show one thing, by their pictures.",
                    Feather.GRID,
                    this::toggle)
            .on(KeyCode.G, KeyCombination.SHORTCUT_DOWN);

    /**
     * Out of sight.
     *
     * @param dark whether the theme is
     * @param others stand beside the search
     * @param closed takes the focus when it is closed
     */
    GalleryDesk(
            Workbench workbench,
            FigureDesk desk,
            MainTabs tabs,
            BooleanSupplier dark,
            List<Command> others,
            Runnable closed,
            Consumer<Throwable> failures) {
        this.desk = desk;
        this.tabs = tabs;
        this.closed = closed;
        pane = new GalleryPane(
                () -> GalleryEntries.all(this::open, preset -> {
                    hide();
                    desk.open(preset, preset.seeds().get(0));
                }),
                workbench.sessions()::onStage,
                dark,
                others,
                this::hide,
                failures);
        pane.setVisible(false);
        setScale(StageScale.of(0, false));
        pane.managedProperty().bind(pane.visibleProperty());
    }

    private void open(Card card) {
        hide();
        desk.openInLaboratory(card);
    }

    GalleryPane pane() {
        return pane;
    }

    Command command() {
        return command;
    }

    void setScale(StageScale scale) {
        StackPane.setMargin(pane, new Insets(scale.px(ABOVE), 0, 0, 0));
    }

    private void toggle() {
        if (pane.isVisible()) {
            hide();
        } else {
            tabs.showLaboratory();
            pane.setVisible(true);
            pane.open();
        }
    }

    private void hide() {
        pane.setVisible(false);
        pane.rest();
        closed.run();
    }

    @Override
    public void close() {
        pane.close();
    }
}
