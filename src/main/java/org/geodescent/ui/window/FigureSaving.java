package org.geodescent.ui.window;

import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;

/** Asks where a figure goes, and tells what became of it. On the JavaFX thread only. */
final class FigureSaving {
    private static final double DOTS_PER_INCH = 300;

    private final SaveQuestion files;
    private final FigureWriter writer;

    FigureSaving(SaveQuestion files, FigureWriter writer) {
        this.files = files;
        this.writer = writer;
    }

    /** Asks for a file and writes the figure to it in the format that its name says. */
    void ask(Figure figure) {
        files.ask(
                "Save the figure",
                "figure.svg",
                file -> writer.write(new FigureWriter.Job(
                        figure,
                        FigureFormat.ofFileName(file.toString()).orElseThrow(),
                        ExportSize.natural(figure.width(), DOTS_PER_INCH),
                        file)));
    }

    /** Says what became of a figure; one for the clipboard is put there. */
    static void tell(FigureWriter.Outcome outcome, Notices notices) {
        if (outcome instanceof FigureWriter.Failed failed) {
            notices.error(failed.problem());
        } else if (outcome instanceof FigureWriter.Encoded encoded) {
            FigureClipboard.put(encoded);
            notices.info("The figure is on the clipboard, as PNG and SVG.");
        } else if (outcome instanceof FigureWriter.Written written) {
            notices.info("Written: " + written.file());
        }
    }
}
