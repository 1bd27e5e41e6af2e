package org.geodescent.ui.window;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.picture.Drawn;
import org.geodescent.ui.Command;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;

/** The input plane as a picture on the clipboard. */
final class FigureClipboard {
    private static final double DOTS_PER_INCH = 192;

    private FigureClipboard() {}

    /** Puts it there. */
    static Command command(Workbench workbench, FigureWriter writer) {
        return Command.of("Copy the figure", "Put the figure on the clipboard.", Feather.COPY, () -> job(workbench)
                        .ifPresent(writer::write))
                .on(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** What is to be encoded; empty while there is nothing on screen. */
    static Optional<FigureWriter.Job> job(Workbench workbench) {
        Drawn scene = workbench.planeProperty().get();
        return scene == null
                ? Optional.empty()
                : Optional.of(new FigureWriter.Job(
                        scene.figure(),
                        FigureFormat.PNG,
                        ExportSize.natural(scene.figure().width(), DOTS_PER_INCH),
                        null));
    }

    /** Puts a picture on the clipboard. On the JavaFX thread. */
    static void put(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
