package org.geodescent.ui.window;

import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.ui.Notices;

/** Asks where a figure goes, and tells what became of it. On the JavaFX thread only. */
final class FigureSaving {
    private static final double DOTS_PER_INCH = 300;

    private final FileChoice files;
    private final FigureWriter writer;
    private final Notices notices;

    FigureSaving(FileChoice files, FigureWriter writer, Notices notices) {
        this.files = files;
        this.writer = writer;
        this.notices = notices;
    }

    /** Asks for a file and writes the figure to it in the format that its name says. */
    void ask(Figure figure) {
        files.toSave("Save the figure", "figure.svg").ifPresent(file -> FigureFormat.ofFileName(file.toString())
                .ifPresentOrElse(
                        format -> writer.write(new FigureWriter.Job(
                                figure, format, ExportSize.natural(figure.width(), DOTS_PER_INCH), file)),
                        () -> notices.error(file.getFileName() + " must end in .svg, .png or .pdf.")));
    }

    /** Says what became of a figure; one for the clipboard is put there. */
    static void tell(FigureWriter.Outcome outcome, Notices notices) {
        if (outcome instanceof FigureWriter.Failed failed) {
            notices.error(failed.problem());
        } else if (outcome instanceof FigureWriter.Encoded encoded) {
            FigureClipboard.put(encoded.content());
            notices.info("The figure is on the clipboard.");
        } else if (outcome instanceof FigureWriter.Written written) {
            notices.info("Written: " + written.file());
        }
    }
}
