package org.geodescent.figure.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.geodescent.figure.pdf.PdfProvenance;
import org.geodescent.figure.png.PngWriter;
import org.geodescent.figure.svg.SvgProvenance;

/** Reads back the session that an exported figure carries. */
public final class FigureProvenance {
    private static final int LOOK_AHEAD = 1024;

    private FigureProvenance() {}

    /** The format of a file, told by its content. */
    public static Optional<FigureFormat> format(byte[] file) {
        String start = new String(file, 0, Math.min(LOOK_AHEAD, file.length), StandardCharsets.ISO_8859_1);
        if (PngWriter.isPng(file)) {
            return Optional.of(FigureFormat.PNG);
        }
        if (start.startsWith("%PDF-")) {
            return Optional.of(FigureFormat.PDF);
        }
        return start.contains("<svg") ? Optional.of(FigureFormat.SVG) : Optional.empty();
    }

    /**
     * The session as JSON; empty if the bytes are no figure, or one without a session.
     *
     * @throws IOException if the file is damaged, in one sentence
     */
    public static Optional<String> read(byte[] file) throws IOException {
        Optional<FigureFormat> format = format(file);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        return switch (format.get()) {
            case SVG -> SvgProvenance.read(file);
            case PNG -> PngWriter.readSession(file);
            case PDF -> PdfProvenance.read(file);
        };
    }
}
