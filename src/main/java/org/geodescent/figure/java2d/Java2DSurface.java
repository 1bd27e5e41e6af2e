package org.geodescent.figure.java2d;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.Surface;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;
import org.jspecify.annotations.Nullable;

/** Draws with Java2D on graphics whose transform maps figure units to their own. Works without a display. */
public final class Java2DSurface implements Surface {
    private final Supplier<Graphics2D> source;
    private final boolean outlines;
    private @Nullable Graphics2D current;
    private @Nullable Shape outerClip;
    private @Nullable Rect clip;

    /**
     * Draws words as outlines on the graphics of {@code source}, which is asked before each drawing call; where it
     * answers with other graphics than before, drawing goes on there
     */
    public Java2DSurface(Supplier<Graphics2D> source) {
        this(source, true);
    }

    /** As above; {@code outlines} says whether words are drawn as the outlines of their glyphs. */
    public Java2DSurface(Supplier<Graphics2D> source, boolean outlines) {
        this.source = source;
        this.outlines = outlines;
    }

    private Graphics2D graphics() {
        Graphics2D graphics = source.get();
        if (graphics != current) {
            prepare(graphics);
            current = graphics;
            if (clip != null) {
                clip(graphics, clip);
            }
        }
        return graphics;
    }

    private void clip(Graphics2D graphics, Rect rect) {
        outerClip = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height()));
    }

    private static void prepare(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    @Override
    public void beginGroup(String name) {
        // Pixels have no names.
    }

    @Override
    public void endGroup() {
        // Pixels have no names.
    }

    @Override
    public void beginClip(Rect rect) {
        clip(graphics(), rect);
        clip = rect;
    }

    @Override
    public void endClip() {
        graphics().setClip(outerClip);
        clip = null;
    }

    @Override
    public void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[] piece : coordinates) {
            path.moveTo(piece[0], piece[1]);
            for (int i = 2; i < piece.length; i += 2) {
                path.lineTo(piece[i], piece[i + 1]);
            }
            if (closed) {
                path.closePath();
            }
        }
        paint(path, fill, stroke);
    }

    @Override
    public void circle(double centreX, double centreY, double radius, @Nullable Colour fill, @Nullable Stroke stroke) {
        paint(new Ellipse2D.Double(centreX - radius, centreY - radius, 2 * radius, 2 * radius), fill, stroke);
    }

    @Override
    public void picture(Raster pixels, Rect rect) {
        Graphics2D graphics = graphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place = AffineTransform.getTranslateInstance(rect.x(), rect.y());
        place.scale(rect.width() / pixels.width(), rect.height() / pixels.height());
        graphics.drawImage(image(pixels), place, null);
    }

    /** The same pixels as an image of Java2D. */
    public static BufferedImage image(Raster pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < pixels.height(); row++) {
            for (int column = 0; column < pixels.width(); column++) {
                image.setRGB(column, row, pixels.rgb(column, row));
            }
        }
        return image;
    }

    private void paint(Shape shape, @Nullable Colour fill, @Nullable Stroke stroke) {
        Graphics2D graphics = graphics();
        if (fill != null) {
            graphics.setColor(colour(fill));
            graphics.fill(shape);
        }
        if (stroke != null) {
            graphics.setColor(colour(stroke.colour()));
            graphics.setStroke(stroke(stroke));
            graphics.draw(shape);
        }
    }

    private static Color colour(Colour colour) {
        return new Color(colour.rgb() | (int) Math.rint(255 * colour.opacity()) << 24, true);
    }

    private static BasicStroke stroke(Stroke stroke) {
        double[] pattern = stroke.dash().pattern(stroke.width());
        float[] dashes = new float[pattern.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) pattern[i];
        }
        return new BasicStroke(
                (float) stroke.width(),
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                10,
                dashes.length == 0 ? null : dashes,
                0);
    }

    @Override
    public void text(String text, double x, double y, double degrees, TextStyle style) {
        Graphics2D graphics = graphics();
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        if (degrees != 0) {
            graphics.rotate(Math.toRadians(-degrees));
        }
        if (style.halo() != null) {
            graphics.setColor(colour(style.halo()));
            graphics.setStroke(
                    new BasicStroke((float) style.haloWidth(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(GlyphOutlines.of(text, style));
        }
        graphics.setColor(colour(style.colour()));
        if (outlines) {
            graphics.fill(GlyphOutlines.of(text, style));
        } else {
            draw(graphics, text, style);
        }
        graphics.setTransform(before);
    }

    private static void draw(Graphics2D graphics, String text, TextStyle style) {
        double start = -style.anchor().share() * TextMetrics.width(text, style);
        for (TextMetrics.Run run : TextMetrics.runs(text, style)) {
            // Only named: reading a font file, Java would write another one, for which there may be no place.
            graphics.setFont(new Font(run.face().name(), Font.PLAIN, 1).deriveFont((float) style.size()));
            graphics.drawString(run.text(), (float) start, 0);
            start += run.width();
        }
    }
}
