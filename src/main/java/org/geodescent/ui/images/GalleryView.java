package org.geodescent.ui.images;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridView;
import org.geodescent.cifar.attack.AttackedImage;
import org.geodescent.cifar.figure.Gallery;
import org.geodescent.cifar.train.Model;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.DisturbanceGallery;
import org.geodescent.figure.recipe.DisturbedImage;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.io.InputException;
import org.geodescent.run.LatestTask;
import org.jspecify.annotations.Nullable;

/** The attacked images of the chosen net: original, disturbance, both, and the scores. On the JavaFX thread only. */
final class GalleryView extends BorderPane implements AutoCloseable {
    /** While an attack runs the pictures change no more often. */
    private static final long RENEWAL_NANOS = 1_500_000_000;

    private static final String TRAIN = "Training images";
    private static final String TEST = "Test images";

    private final Nets nets;
    /**
     * What is wanted.
     *
     * @param group of the attack's images
     */
    private record Request(AttackResults attack, Group group, Gallery.Order order) {}

    private final LatestTask<Request, List<DisturbedImage>> drawing;
    private final ComboBox<String> group = new ComboBox<>();
    private final ComboBox<Gallery.Order> order = new ComboBox<>();
    private final Label head = new Label();
    private final GridView<DisturbedImage> tiles = new GridView<>();
    private final Label empty = new Label();
    /** What the worker has drawn, of this model: an attack goes on while its images are looked at. */
    private final Map<AttackedImage, DisturbedImage> drawn = new HashMap<>();

    private @Nullable Model drawnModel;
    private @Nullable Request asked;
    private List<DisturbedImage> shown = List.of();
    private long askedAt;

    GalleryView(Nets nets, EngineSource engines, Consumer<Throwable> failures) {
        this.nets = nets;
        drawing = new LatestTask<>("gallery", (request, closed) -> compute(request, engines, closed), failures);
        group.getItems().setAll(TEST, TRAIN);
        group.setValue(TEST);
        group.setId("cifar-gallery-group");
        group.setAccessibleText("Which images");
        order.getItems().setAll(Gallery.Order.values());
        order.setValue(Gallery.Order.EASIEST);
        order.setId("cifar-gallery-order");
        order.setAccessibleText("Order of the images");
        group.setMinWidth(USE_PREF_SIZE);
        order.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(10, group, order, head);
        bar.getStyleClass().add("gallery-bar");
        tiles.setId("cifar-gallery");
        tiles.getStyleClass().add("gallery-tiles");
        tiles.setCellFactory(view -> new GalleryTile());
        tiles.setAccessibleText("Disturbed images; “Save the disturbances” writes the same numbers as a table");
        tiles.setFocusTraversable(true);
        tiles.addEventHandler(KeyEvent.KEY_PRESSED, this::scroll);
        empty.getStyleClass().add("empty-view");
        empty.setWrapText(true);
        setTop(bar);
        setCenter(new StackPane(tiles, empty));
    }

    /** The grid itself does not know the keyboard. */
    private void scroll(KeyEvent event) {
        if (tiles.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            double page = tiles.getHeight() - tiles.getCellHeight() / 2;
            double by =
                    switch (event.getCode()) {
                        case UP -> -tiles.getCellHeight() / 2;
                        case DOWN -> tiles.getCellHeight() / 2;
                        case PAGE_UP -> -page;
                        case PAGE_DOWN -> page;
                        case HOME -> Integer.MIN_VALUE;
                        case END -> Integer.MAX_VALUE;
                        default -> 0;
                    };
            if (by != 0) {
                flow.scrollPixels(by);
                event.consume();
            }
        }
    }

    /** On the worker. The engine is there: an attack has used it. */
    @SuppressWarnings("ReferenceEquality") // models are immutable
    private List<DisturbedImage> compute(Request request, EngineSource engines, BooleanSupplier closed) {
        AttackResults attack = request.attack();
        if (drawnModel != attack.model()) {
            drawnModel = attack.model();
            drawn.clear();
        }
        List<AttackedImage> results =
                attack.part(request.group()).map(AttackResults.Part::results).orElse(List.of());
        try {
            return Gallery.of(
                    engines.engine(),
                    attack.model(),
                    attack.set(request.group()),
                    Gallery.ordered(results, request.order()),
                    drawn,
                    closed);
        } catch (InputException e) {
            throw new IllegalStateException("no engine after an attack", e);
        }
    }

    /** Once a frame while it is on the screen. */
    @SuppressWarnings("ReferenceEquality") // galleries are immutable: the same reference means that nothing is new
    void pulse(long now) {
        Optional<Request> wanted = wanted();
        boolean change = wanted.isPresent() && !wanted.get().equals(asked);
        if (change && (now - askedAt > RENEWAL_NANOS || otherView(wanted.get()))) {
            asked = wanted.get();
            askedAt = now;
            drawing.submit(wanted.get());
        }
        LatestTask.Result<Request, List<DisturbedImage>> ready = drawing.newest();
        List<DisturbedImage> next = List.of();
        if (ready != null && wanted.isPresent() && !differs(ready.input(), wanted.get())) {
            next = ready.output();
        }
        if (next != shown && !next.equals(shown)) {
            shown = next;
            tiles.getItems().setAll(next);
        }
        empty.setVisible(next.isEmpty());
        empty.setText(
                wanted.isPresent()
                        ? "No disturbed images yet."
                        : "The chosen net has not been attacked yet: press Quick attack.");
        head.setText(wanted.map(request -> head(request.attack())).orElse(""));
    }

    private static String head(AttackResults attack) {
        return attack.net() + (attack.synthetic() ? " (synthetic images)" : "");
    }

    private Optional<Request> wanted() {
        Net net = nets.chosenProperty().get();
        AttackResults attack = net == null ? null : net.attack();
        Group which = TEST.equals(group.getValue()) ? Group.TEST : Group.TRAIN;
        return attack == null ? Optional.empty() : Optional.of(new Request(attack, which, order.getValue()));
    }

    private boolean otherView(Request wanted) {
        Request before = asked;
        return before == null
                || differs(before, wanted)
                || wanted.attack().done() == wanted.attack().total();
    }

    /** Whether two requests are about other images, not only about more of them. */
    private static boolean differs(Request one, Request other) {
        return one.group() != other.group()
                || one.order() != other.order()
                || !one.attack().net().equals(other.attack().net());
    }

    /** The first images that are shown, as a figure; null if there are none. */
    @Nullable
    Figure figure() {
        Request request = asked;
        return request == null || shown.isEmpty()
                ? null
                : DisturbanceGallery.figure(
                        request.attack().net(),
                        request.group(),
                        request.attack().synthetic(),
                        shown);
    }

    @Override
    public void close() {
        drawing.close();
    }
}
