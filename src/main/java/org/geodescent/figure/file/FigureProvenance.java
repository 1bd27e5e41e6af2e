package org.geodescent.figure.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.geodescent.figure.gif.GifProvenance;
import org.geodescent.figure.html.HtmlProvenance;
import org.geodescent.figure.pdf.PdfProvenance;
import org.geodescent.figure.pgf.PgfProvenance;
import org.geodescent.figure.png.PngWriter;
import org.geodescent.figure.svg.SvgProvenance;

/** Reads back the sessions that exported figures carry. */
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
        if (start.startsWith("%") && PgfProvenance.isPgf(file)) {
            return Optional.of(FigureFormat.PGF);
        }
        return start.contains("<svg") ? Optional.of(FigureFormat.SVG) : Optional.empty();
    }

    /** Reads the sessions of one kind of file. */
    private interface Reader {
        Map<String, String> read(byte[] file) throws IOException;
    }

    private static Optional<Reader> reader(byte[] file) {
        if (HtmlProvenance.isHtml(file)) {
            return Optional.of(html -> only(HtmlProvenance.read(html)));
        }
        if (GifProvenance.isGif(file)) {
            return Optional.of(gif -> only(GifProvenance.read(gif)));
        }
        if (TableProvenance.isTable(file)) {
            return Optional.of(table -> only(TableProvenance.read(table)));
        }
        return format(file).map(FigureProvenance::reader);
    }

    private static Reader reader(FigureFormat format) {
        return switch (format) {
            case SVG -> svg -> only(SvgProvenance.read(svg));
            case PNG -> png -> only(PngWriter.readSession(png));
            case PDF -> PdfProvenance::read;
            case PGF -> pgf -> only(PgfProvenance.read(pgf));
        };
    }

    /** Whether a file can carry sessions, by its content: a figure, film, table of runs or handout. */
    public static boolean isKnown(byte[] file) {
        return reader(file).isPresent();
    }

    /**
     * The sessions as JSON, by the names of the figures that they make; a PDF file that was joined from several has
     * several, others have at most one. Empty if the bytes are no figure, or one without a session.
     *
     * @throws IOException if the file is damaged, in a few words of ours
     */
    public static Map<String, String> sessions(byte[] file) throws IOException {
        Optional<Reader> reader = reader(file);
        return reader.isPresent() ? reader.get().read(file) : Map.of();
    }

    private static Map<String, String> only(Optional<String> session) {
        return session.map(text -> Map.of("", text)).orElse(Map.of());
    }

    /** As {@link #sessions}, the first. */
    public static Optional<String> read(byte[] file) throws IOException {
        return sessions(file).values().stream().findFirst();
    }
}
