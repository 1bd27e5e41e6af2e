package org.geodescent.ui.window;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.ui.Command;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.TheoryPane;
import org.kordamp.ikonli.feather.Feather;

/** The picture at the left as an image on the clipboard. */
final class FigureClipboard {
    private static final double DOTS_PER_INCH = 192;

    private FigureClipboard() {}

    /** Puts it there. */
    static Command command(Workbench workbench, TheoryPane theory, FigureWriter writer) {
        return Command.of("Copy the figure", "Put the figure at the left on the clipboard.", Feather.COPY, () -> job(
                                workbench, theory)
                        .ifPresent(writer::write))
                .on(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** What is to be encoded; empty while there is nothing on screen. */
    static Optional<FigureWriter.Job> job(Workbench workbench, TheoryPane theory) {
        return FigureChoice.LEFT
                .of(workbench, theory)
                .map(FigureChoice.Chosen::figure)
                .map(figure -> new FigureWriter.Job(
                        figure, FigureFormat.PNG, ExportSize.natural(figure.width(), DOTS_PER_INCH), null));
    }

    /** Puts a picture on the clipboard. On the JavaFX thread. */
    static void put(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
