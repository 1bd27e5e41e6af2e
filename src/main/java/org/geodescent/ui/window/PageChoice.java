package org.geodescent.ui.window;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.geodescent.figure.PageStyle;
import org.geodescent.figure.page.KeyPlace;
import org.geodescent.figure.page.Page;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.NumberField;
import org.geodescent.ui.Segments;
import org.jspecify.annotations.Nullable;

/** Whether an exported figure is as on screen or laid out for a page, and for which. */
final class PageChoice extends VBox {
    private enum Layout {
        FOR_THE_PAGE("For the page"),
        AS_ON_SCREEN("As on screen");

        private final String label;

        Layout(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private enum Key {
        AUTOMATIC("Auto", Optional.empty()),
        INSIDE("Inside", Optional.of(KeyPlace.INSIDE)),
        OUTSIDE("Outside", Optional.of(KeyPlace.OUTSIDE)),
        NONE("No key", Optional.of(KeyPlace.NONE));

        private final String label;
        private final Optional<KeyPlace> place;

        Key(String label, Optional<KeyPlace> place) {
            this.label = label;
            this.place = place;
        }

        String label() {
            return label;
        }
    }

    private final TextField height = new NumberField("60");
    private final TextField leastType = new NumberField("7");
    private final CheckBox letters = new CheckBox("Letters (a), (b), …");
    private final Segments<Layout> layout;
    private final Segments<Key> key;
    private final Segments<PageStyle> style;

    /** @param changed run when another choice was made */
    PageChoice(Runnable changed) {
        super(8);
        VBox details = new VBox(8);
        layout = Segments.of("export-layout", Layout.values(), Layout::label, chosen -> {
            details.setManaged(chosen == Layout.FOR_THE_PAGE);
            changed.run();
        });
        key = Segments.of("export-key", Key.values(), Key::label, chosen -> changed.run());
        style = Segments.of(
                "export-style",
                PageStyle.values(),
                value -> value == PageStyle.SCREEN ? "Screen style" : "Publication",
                chosen -> changed.run());
        height.setId("export-height");
        height.setPrefColumnCount(4);
        leastType.setId("export-min-type");
        leastType.setPrefColumnCount(4);
        letters.setId("export-letters");
        Hint.install(
                layout,
                "For the page the figure is drawn for its size in millimetres, with words that can be read there; otherwise it is what is on screen, made smaller.");
        Hint.install(key, "Where the key stands: by itself, in the plot, beside or below it, or nowhere.");
        Hint.install(style, "Publication: black axes, no grid.");
        details.getChildren()
                .addAll(
                        Form.line(new Label("Height, mm"), height),
                        Form.line(new Label("Words at least, pt"), leastType),
                        key,
                        style,
                        letters);
        details.visibleProperty().bind(details.managedProperty());
        getChildren().addAll(layout, details);
        height.textProperty().addListener((property, before, after) -> changed.run());
        leastType.textProperty().addListener((property, before, after) -> changed.run());
        letters.selectedProperty().addListener((property, before, after) -> changed.run());
    }

    /**
     * The page that is chosen; empty: as on screen.
     *
     * @param width in millimetres
     * @throws IllegalArgumentException in one sentence, if there is no such page
     */
    Optional<Page> page(double width) {
        return layout.chosen() == Layout.AS_ON_SCREEN
                ? Optional.empty()
                : Optional.of(new Page(
                        Optional.of(width),
                        Optional.of(ExportPane.number(height)),
                        ExportPane.number(leastType),
                        key.chosen().place,
                        style.chosen(),
                        letters.isSelected()));
    }

    /** The same of a width that somebody types; null as on screen, or if there is no such page. */
    @Nullable
    Page wanted(TextField width) {
        try {
            return page(ExportPane.number(width)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
