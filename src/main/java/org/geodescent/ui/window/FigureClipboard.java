package org.geodescent.ui.window;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.ui.Command;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.TheoryPane;
import org.kordamp.ikonli.feather.Feather;

/** Figures on the clipboard: as an image, and as SVG, which carries the session. */
final class FigureClipboard {
    /** How programs that draw know it. */
    static final DataFormat SVG = format("image/svg+xml");

    private static final double DOTS_PER_INCH = 192;

    private FigureClipboard() {}

    /** Puts it there. */
    static Command command(Workbench workbench, TheoryPane theory, FigureWriter writer) {
        return Command.of(
                        "Copy the figure",
                        "Put the picture under the mouse, or else the one with the keyboard or at the left, on the clipboard"
                                + " as PNG and SVG.",
                        Feather.COPY,
                        () -> job(meant(theory), workbench, theory).ifPresent(writer::write))
                .on(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** What is to be encoded; empty while there is nothing on screen. */
    static Optional<FigureWriter.Job> job(FigureChoice which, Workbench workbench, TheoryPane theory) {
        return which.of(workbench, theory)
                .map(FigureChoice.Chosen::carrying)
                .map(figure -> new FigureWriter.Job(
                        figure, FigureFormat.PNG, ExportSize.natural(figure.width(), DOTS_PER_INCH), null));
    }

    /** The picture under the mouse, or else the one in which the keyboard is, or else the one at the left. */
    private static FigureChoice meant(TheoryPane theory) {
        boolean mouse = theory.left().isHover() || theory.isHover();
        return (mouse ? theory.isHover() : theory.isFocusWithin()) ? FigureChoice.RIGHT : FigureChoice.LEFT;
    }

    /** Puts a picture on the clipboard. On the JavaFX thread. */
    static void put(FigureWriter.Encoded picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture.content());
        // As bytes: what is asked for under this name is a file's content.
        content.put(SVG, ByteBuffer.wrap(picture.svg().getBytes(StandardCharsets.UTF_8)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }
}
