package org.geodescent.figure.png;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.PortableText;
import org.geodescent.figure.java2d.Pixels2D;

/**
 * Writes a figure as a PNG file of exact physical size, with title, description and session inside. Works without a
 * display.
 */
public final class PngWriter {
    /** More would take minutes, and hardly any program could show it. */
    private static final double MOST_PIXELS = 200e6;

    private static final int STRIP_PIXELS = 16 << 20;

    private static final String SESSION = "geodescent-session";

    private PngWriter() {}

    /**
     * The whole file.
     *
     * @param widthMillimetres physical width; the height follows from the figure
     * @param dotsPerInch resolution
     * @throws IllegalArgumentException if that is less than a pixel or more than 200 megapixels
     */
    public static byte[] write(Figure figure, double widthMillimetres, double dotsPerInch) {
        return write(figure, widthMillimetres, dotsPerInch, STRIP_PIXELS);
    }

    static byte[] write(Figure figure, double widthMillimetres, double dotsPerInch, int stripPixels) {
        double exactWidth = widthMillimetres / 25.4 * dotsPerInch;
        double exactHeight = exactWidth * figure.height() / figure.width();
        if (!(exactWidth >= 1 && exactHeight >= 1 && exactWidth * exactHeight <= MOST_PIXELS)) {
            throw new IllegalArgumentException(
                    "a PNG %s mm wide at %s dpi would have %s × %s pixels; choose a width and a resolution that give at least one and at most 200 million"
                            .formatted(
                                    widthMillimetres,
                                    dotsPerInch,
                                    NumberText.fixed(exactWidth, 0),
                                    NumberText.fixed(exactHeight, 0)));
        }
        int width = (int) Math.rint(exactWidth);
        int height = (int) Math.rint(exactHeight);
        PngChunks chunks = head(width, height, dotsPerInch);
        describe(chunks, figure.title(), figure.description(), figure.provenance());
        chunks.add("IDAT", pixels(figure, width, height, Math.max(1, stripPixels / width)));
        chunks.add("IEND", new byte[0]);
        return chunks.toBytes();
    }

    /** The chunks that come before all others. */
    static PngChunks head(int width, int height, double dotsPerInch) {
        PngChunks chunks = new PngChunks();
        chunks.add("IHDR", header(width, height));
        // Colours are sRGB, rendered perceptually.
        chunks.add("sRGB", new byte[] {0});
        int perMetre = (int) Math.rint(dotsPerInch / 0.0254);
        chunks.add(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
        return chunks;
    }

    /** Says what it is; the session is in ASCII. */
    static void describe(PngChunks chunks, String title, String description, String session) {
        chunks.addText("Title", PortableText.prose(title));
        chunks.addText("Description", PortableText.prose(description));
        chunks.addText("Software", "Geodescent");
        chunks.addText(SESSION, PortableText.ascii(session));
    }

    /** Eight bits per channel, red, green and blue, not interlaced. */
    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    private static byte[] pixels(Figure figure, int width, int height, int rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        PngRows filter = new PngRows(width);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            for (int top = 0; top < height; top += rows) {
                // Large figures are painted strip by strip, which bounds the memory.
                write(Pixels2D.of(figure, width, height, top, Math.min(rows, height - top)), width, filter, deflater);
            }
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Pixels 0xRRGGBB as they stand in a chunk. */
    static byte[] packed(int[] colours, int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            write(colours, width, new PngRows(width), deflater);
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(int[] colours, int width, PngRows filter, OutputStream out) throws IOException {
        for (int from = 0; from < colours.length; from += width) {
            out.write(filter.filtered(colours, from));
        }
    }

    /** Whether the bytes are a PNG file. */
    public static boolean isPng(byte[] file) {
        return PngChunks.isPng(file);
    }

    /**
     * The session as JSON that a PNG file carries; empty if there is none.
     *
     * @throws IOException in words of ours, if the file is damaged
     */
    public static Optional<String> readSession(byte[] png) throws IOException {
        return PngChunks.text(png, SESSION);
    }
}
