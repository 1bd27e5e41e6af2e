package org.geodescent.ui.gallery;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.geodescent.session.Session;
import org.geodescent.ui.Command;
import org.geodescent.ui.FuzzyMatch;
import org.geodescent.ui.Segments;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Everything that can be opened, with small pictures and a search that has the focus: arrows move, Enter opens, Esc
 * closes. The pictures are drawn while it is in sight. On the JavaFX thread only.
 */
public final class GalleryPane extends BorderPane implements AutoCloseable {
    private static final String ALL = "All";
    private static final int NEAREST = 2;

    private final Supplier<List<GalleryEntry>> made;
    /** None before the first look: a window opens without drawing up all experiments. */
    private List<GalleryEntry> entries = List.of();

    private final Supplier<Session> session;
    private final BooleanSupplier dark;
    private final Runnable close;
    private final Thumbnails thumbnails;
    private final Map<String, GalleryCard> cards = new LinkedHashMap<>();
    private final TextField query = new TextField();
    private final Segments<String> filters = new Segments<>(this::filter);
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private String filter = ALL;
    /** In the order in which they stand. */
    private List<GalleryCard> shown = List.of();

    private @Nullable GalleryCard chosen;

    /**
     * Out of sight.
     *
     * @param entries asked once, when it is opened for the first time
     * @param session what is on the stage
     * @param dark whether the theme is
     * @param others stand at the right of the search
     * @param close takes it out of sight
     * @param failures told of bugs in pictures
     */
    public GalleryPane(
            Supplier<List<GalleryEntry>> entries,
            Supplier<Session> session,
            BooleanSupplier dark,
            List<Command> others,
            Runnable close,
            Consumer<Throwable> failures) {
        made = entries;
        this.session = session;
        this.dark = dark;
        this.close = close;
        thumbnails = new Thumbnails(this::show, failures);
        setId("gallery");
        getStyleClass().add("gallery");
        content.getStyleClass().add("gallery-content");
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setId("gallery-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setTop(head(others));
        setCenter(scroll);
        query.textProperty().addListener((property, before, after) -> fill());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Node head(List<Command> others) {
        query.setId("gallery-query");
        query.setPromptText("Find: figure, theorem, word");
        query.setAccessibleText("Find a figure, a theorem or a word");
        query.getStyleClass().add("gallery-query");
        filters.getStyleClass().add("gallery-filters");
        List<String> names = new ArrayList<>(List.of(ALL));
        for (GalleryEntry.Section section : GalleryEntry.Section.values()) {
            if (!names.contains(section.filter())) {
                names.add(section.filter());
            }
        }
        for (String name : names) {
            ToggleButton button = filters.add(name, name);
            button.setMinWidth(USE_PREF_SIZE);
        }
        filters.choose(ALL);
        Button shut = new Button(null, new FontIcon(Feather.X));
        shut.getStyleClass().addAll("flat", "button-icon");
        shut.setAccessibleText("Close the gallery");
        shut.setOnAction(event -> close.run());
        HBox head = new HBox(query, filters, new Spacer());
        head.getStyleClass().add("gallery-head");
        others.forEach(command -> head.getChildren().add(command.button(true)));
        head.getChildren().add(shut);
        return head;
    }

    /** Comes into sight, with nothing typed. */
    public void open() {
        if (entries.isEmpty()) {
            entries = made.get();
            entries.forEach(entry -> cards.put(entry.id(), new GalleryCard(entry)));
        }
        query.clear();
        filters.choose(ALL);
        filter = ALL;
        fill();
        Session now = session.get();
        GalleryCard current = null;
        for (GalleryCard card : cards.values()) {
            boolean open = current == null && card.entry().isOpen(now);
            card.setOpen(open);
            current = open ? card : current;
        }
        choose(current == null ? shown.get(0) : current);
        thumbnails.want(entries, dark.getAsBoolean());
        query.requestFocus();
    }

    /** Goes out of sight. */
    public void rest() {
        thumbnails.rest();
    }

    private void filter(String name) {
        filter = name;
        fill();
        query.requestFocus();
    }

    private void fill() {
        List<GalleryEntry> of = entries.stream()
                .filter(entry -> filter.equals(ALL) || entry.section().filter().equals(filter))
                .toList();
        String typed = query.getText();
        List<GalleryEntry> found = FuzzyMatch.best(typed, of, GalleryEntry::title, GalleryEntry::line);
        content.getChildren().clear();
        if (found.isEmpty()) {
            Label nothing = new Label("Nothing called “" + typed.strip() + "”.");
            nothing.getStyleClass().add("gallery-section");
            nothing.setId("gallery-nothing");
            content.getChildren().add(nothing);
            List<GalleryEntry> near =
                    FuzzyMatch.nearest(typed, NEAREST, entries, GalleryEntry::title, GalleryEntry::line);
            addRow(near);
            found = near;
        } else if (typed.isBlank()) {
            for (GalleryEntry.Section section : GalleryEntry.Section.values()) {
                List<GalleryEntry> here =
                        of.stream().filter(entry -> entry.section() == section).toList();
                if (!here.isEmpty()) {
                    Label title = new Label(section.title());
                    title.getStyleClass().add("gallery-section");
                    content.getChildren().add(title);
                    addRow(here);
                }
            }
        } else {
            addRow(found);
        }
        shown = found.stream().map(entry -> card(entry).orElseThrow()).toList();
        choose(shown.isEmpty() ? null : shown.get(0));
    }

    private Optional<GalleryCard> card(GalleryEntry entry) {
        return Optional.ofNullable(cards.get(entry.id()));
    }

    private void addRow(List<GalleryEntry> row) {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("gallery-row");
        row.forEach(entry -> card(entry).ifPresent(flow.getChildren()::add));
        content.getChildren().add(flow);
    }

    private void show(String id, javafx.scene.image.Image image) {
        Optional.ofNullable(cards.get(id)).ifPresent(card -> card.show(image));
    }

    private void choose(@Nullable GalleryCard card) {
        if (chosen != null) {
            chosen.setChosen(false);
        }
        chosen = card;
        if (card == null) {
            query.setAccessibleHelp("Nothing is called so.");
            return;
        }
        card.setChosen(true);
        // What a screen reader reads while the focus stays in the field.
        query.setAccessibleHelp(card.getAccessibleText() + " Enter opens it.");
        Platform.runLater(() -> reveal(card));
    }

    /** Scrolls no farther than to see the whole card. */
    private void reveal(GalleryCard card) {
        if (card.getScene() == null) {
            return;
        }
        scroll.layout();
        Bounds at = content.sceneToLocal(card.localToScene(card.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double rest = content.getHeight() - seen;
        if (rest <= 0) {
            return;
        }
        double from = scroll.getVvalue() * rest;
        double to = at.getMinY() < from ? at.getMinY() : at.getMaxY() > from + seen ? at.getMaxY() - seen : from;
        scroll.setVvalue(Math.max(0, Math.min(1, to / rest)));
    }

    private void key(KeyEvent event) {
        // Of what else has the focus, Enter and the space bar are its own.
        boolean searching = query.isFocused();
        KeyCode code = event.getCode();
        switch (code) {
            case ESCAPE -> close.run();
            case ENTER -> {
                if (!searching) {
                    return;
                }
                if (chosen != null) {
                    chosen.entry().open().run();
                }
            }
            case LEFT, RIGHT, UP, DOWN, HOME, END, PAGE_UP, PAGE_DOWN -> {
                if (!searching) {
                    return;
                }
                move(code);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(KeyCode code) {
        int at = shown.indexOf(chosen);
        if (at < 0) {
            return;
        }
        int to =
                switch (code) {
                    case LEFT -> at - 1;
                    case RIGHT -> at + 1;
                    case HOME -> 0;
                    case END -> shown.size() - 1;
                    case UP, PAGE_UP -> vertical(at, -1);
                    default -> vertical(at, 1);
                };
        choose(shown.get(Math.max(0, Math.min(shown.size() - 1, to))));
    }

    /** The nearest card of the next row; itself if there is none. */
    private int vertical(int at, int step) {
        Bounds from = bounds(shown.get(at));
        int best = at;
        double least = Double.POSITIVE_INFINITY;
        for (int i = at + step; i >= 0 && i < shown.size(); i += step) {
            Bounds to = bounds(shown.get(i));
            double below = step * (to.getMinY() - from.getMinY());
            double away = below + Math.abs(to.getMinX() - from.getMinX()) / 10;
            if (below > from.getHeight() / 2 && away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Override
    public void close() {
        thumbnails.close();
    }
}
