package org.geodescent.ui.gallery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.geodescent.figure.Raster;
import org.geodescent.figure.java2d.Thumbnail;
import org.geodescent.run.Background;
import org.jspecify.annotations.Nullable;

/**
 * Draws the small pictures one after the other on a thread of its own while somebody looks, and keeps what is drawn.
 * On the JavaFX thread only.
 */
final class Thumbnails implements AutoCloseable {
    static final int WIDTH = 228;
    static final int HEIGHT = 115;
    /** Sharp on screens of twice the usual density. */
    private static final int DENSITY = 2;

    private static final Logger LOG = Logger.getLogger(Thumbnails.class.getName());

    private record Key(String id, boolean dark) {}

    private final Background worker;
    private final BiConsumer<String, Image> show;
    private final Map<Key, Image> drawn = new HashMap<>();
    private final Set<Key> failed = new HashSet<>();
    private final Deque<GalleryEntry> waiting = new ArrayDeque<>();
    private boolean dark;
    private boolean busy;
    /** Read by the worker. */
    private volatile boolean resting = true;

    /**
     * Nothing is drawn yet.
     *
     * @param show takes a picture of the entry with this id
     * @param failures told of bugs
     */
    Thumbnails(BiConsumer<String, Image> show, Consumer<Throwable> failures) {
        this.show = show;
        worker = new Background(Platform::runLater, failures);
    }

    /** Draws these in their order, in the colours of the theme; those that are drawn are shown at once. */
    void want(Iterable<GalleryEntry> entries, boolean onDark) {
        dark = onDark;
        resting = false;
        waiting.clear();
        for (GalleryEntry entry : entries) {
            Key key = new Key(entry.id(), dark);
            Image ready = drawn.get(key);
            if (ready != null) {
                show.accept(entry.id(), ready);
            } else if (!failed.contains(key)) {
                waiting.add(entry);
            }
        }
        next();
    }

    /** Nobody looks any more: what is being drawn is given up. */
    void rest() {
        resting = true;
        waiting.clear();
    }

    private void next() {
        GalleryEntry entry = busy ? null : waiting.poll();
        if (entry == null) {
            return;
        }
        busy = true;
        Key key = new Key(entry.id(), dark);
        worker.submit(() -> draw(entry, key.dark, () -> resting), image -> ended(key, image), problem -> {
            LOG.log(Level.WARNING, "no small picture of " + entry.id(), problem);
            failed.add(key);
            ended(key, Optional.empty());
        });
    }

    private void ended(Key key, Optional<Image> image) {
        busy = false;
        image.ifPresent(each -> {
            drawn.put(key, each);
            if (key.dark == dark) {
                show.accept(key.id, each);
            }
        });
        next();
    }

    /** Empty if it was given up. */
    private static Optional<Image> draw(GalleryEntry entry, boolean dark, BooleanSupplier cancelled) {
        try {
            // Twice as large as it is shown: marks and lines have the size that they have in a window.
            Raster raster = Thumbnail.of(
                    entry.drawing().draw(2.2 * WIDTH, 2.4 * HEIGHT, cancelled),
                    DENSITY * WIDTH,
                    DENSITY * HEIGHT,
                    dark);
            return Optional.of(image(raster));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private static Image image(Raster raster) {
        WritableImage image = new WritableImage(raster.width(), raster.height());
        int[] row = new int[raster.width()];
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = 0xFF << 24 | raster.rgb(x, y);
            }
            image.getPixelWriter().setPixels(0, y, row.length, 1, PixelFormat.getIntArgbInstance(), row, 0, row.length);
        }
        return image;
    }

    /** What is drawn of an entry; null if nothing is yet. */
    @Nullable
    Image of(GalleryEntry entry) {
        return drawn.get(new Key(entry.id(), dark));
    }

    @Override
    public void close() {
        rest();
        worker.close();
    }
}
