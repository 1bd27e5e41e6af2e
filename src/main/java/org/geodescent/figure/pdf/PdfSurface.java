package org.geodescent.figure.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.Surface;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.java2d.Java2DSurface;
import org.jspecify.annotations.Nullable;

/**
 * Draws with Java2D, each run of one group into a form of its own, so that the page can show groups as named layers.
 */
final class PdfSurface implements Surface {
    /** What was drawn in a row in one group; the name is empty outside all groups. */
    record Piece(String group, PdfBoxGraphics2D graphics) {}

    private final PDDocument document;
    private final PDRectangle page;
    private final double scale;
    private final PdfBoxGraphics2DFontTextDrawer fonts;
    private final Java2DSurface painter;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<String> groups = new ArrayDeque<>();

    /**
     * Draws for pages of the given size; {@code scale} is in points per figure unit; {@code outlines} says whether
     * words are drawn as outlines.
     */
    PdfSurface(
            PDDocument document,
            PDRectangle page,
            double scale,
            PdfBoxGraphics2DFontTextDrawer fonts,
            boolean outlines) {
        this.document = document;
        this.page = page;
        this.scale = scale;
        this.fonts = fonts;
        painter = new Java2DSurface(this::graphics, outlines);
    }

    /** In the order of painting, ready to be placed on the page. */
    List<Piece> finish() {
        pieces.forEach(piece -> piece.graphics().dispose());
        return pieces;
    }

    private Graphics2D graphics() {
        String group = String.join(" / ", groups);
        if (!pieces.isEmpty() && pieces.get(pieces.size() - 1).group().equals(group)) {
            return pieces.get(pieces.size() - 1).graphics();
        }
        try {
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, page);
            graphics.setFontTextDrawer(fonts);
            graphics.scale(scale, scale);
            pieces.add(new Piece(group, graphics));
            return graphics;
        } catch (IOException e) {
            throw new UncheckedIOException("a part of the PDF cannot be drawn", e);
        }
    }

    @Override
    public void beginGroup(String name) {
        groups.addLast(name);
    }

    @Override
    public void endGroup() {
        groups.removeLast();
    }

    @Override
    public void beginClip(Rect rect) {
        painter.beginClip(rect);
    }

    @Override
    public void endClip() {
        painter.endClip();
    }

    @Override
    public void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke) {
        painter.path(coordinates, closed, fill, stroke);
    }

    @Override
    public void circle(double centreX, double centreY, double radius, @Nullable Colour fill, @Nullable Stroke stroke) {
        painter.circle(centreX, centreY, radius, fill, stroke);
    }

    @Override
    public void picture(Raster pixels, Rect rect) {
        painter.picture(pixels.forSmoothingReaders(), rect);
    }

    @Override
    public void text(String text, double x, double y, double degrees, TextStyle style) {
        painter.text(text, x, y, degrees, style);
    }
}
