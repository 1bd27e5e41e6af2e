package org.geodescent.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** What is on the screen, as pixels. On the JavaFX thread only. */
public final class Snapshots {
    private Snapshots() {}

    public static BufferedImage of(Node node) {
        return of(node, new SnapshotParameters());
    }

    public static BufferedImage of(Node node, SnapshotParameters parameters) {
        WritableImage image = node.snapshot(parameters, null);
        PixelReader reader = image.getPixelReader();
        BufferedImage pixels =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                pixels.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        return pixels;
    }

    /** Writes a PNG below {@code target/looks}, to be looked at. */
    public static void write(Node node, String name) {
        try {
            Path file = Path.of("target", "looks", name + ".png");
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(of(node), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
