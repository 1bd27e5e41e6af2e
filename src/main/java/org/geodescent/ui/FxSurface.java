package org.geodescent.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.geodescent.figure.Colour;
import org.geodescent.figure.DarkColours;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.Surface;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * Draws on the screen. The context's transform maps figure units to its own. On the JavaFX thread only. Meant to be
 * kept: it remembers the colours and dashes that it has translated.
 */
public final class FxSurface implements Surface {
    private static final int OPAQUE = 0xFF << 24;

    private final GraphicsContext context;
    private final Map<Colour, Color> colours = new HashMap<>();
    private final Map<Raster, Image> pictures = new WeakHashMap<>();
    private double pixelsPerUnit = 1;
    private double lineFactor = 1;
    private boolean dark;

    public FxSurface(GraphicsContext context) {
        this.context = context;
        context.setFillRule(FillRule.EVEN_ODD);
        context.setLineCap(StrokeLineCap.ROUND);
        context.setLineJoin(StrokeLineJoin.ROUND);
    }

    /**
     * Tells how many pixels of the screen a figure unit is: clips end between pixels, where they cost nothing.
     * Positive.
     */
    public void setPixelsPerUnit(double pixels) {
        pixelsPerUnit = pixels;
    }

    /** Draws every line as many times as thick as it asks for. Positive. */
    public void setLineFactor(double factor) {
        if (!(factor > 0 && factor < 100)) {
            throw new IllegalArgumentException("line factor " + factor);
        }
        lineFactor = factor;
    }

    /** Draws with the colours for a dark ground, or with those that the figure asks for. */
    public void setDark(boolean on) {
        if (dark != on) {
            dark = on;
            colours.clear();
        }
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
        double left = snapped(rect.x());
        double top = snapped(rect.y());
        context.save();
        context.beginPath();
        context.rect(left, top, snapped(rect.right()) - left, snapped(rect.bottom()) - top);
        context.clip();
    }

    private double snapped(double length) {
        return Math.rint(length * pixelsPerUnit) / pixelsPerUnit;
    }

    @Override
    public void endClip() {
        context.restore();
    }

    @Override
    public void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke) {
        context.beginPath();
        for (double[] piece : coordinates) {
            context.moveTo(piece[0], piece[1]);
            for (int i = 2; i < piece.length; i += 2) {
                context.lineTo(piece[i], piece[i + 1]);
            }
            if (closed) {
                context.closePath();
            }
        }
        if (fill != null) {
            context.setFill(colour(fill));
            context.fill();
        }
        if (stroke != null) {
            use(stroke);
            context.stroke();
        }
    }

    @Override
    public void circle(double centreX, double centreY, double radius, @Nullable Colour fill, @Nullable Stroke stroke) {
        double x = centreX - radius;
        double y = centreY - radius;
        if (fill != null) {
            context.setFill(colour(fill));
            context.fillOval(x, y, 2 * radius, 2 * radius);
        }
        if (stroke != null) {
            use(stroke);
            context.strokeOval(x, y, 2 * radius, 2 * radius);
        }
    }

    /**
     * Enlarged to the screen's own pixels, so that nothing is smoothed; smoothed where there are fewer of these than
     * there are pixels.
     */
    @Override
    public void picture(Raster pixels, Rect rect) {
        int width = (int) Math.rint(rect.width() * pixelsPerUnit);
        int height = (int) Math.rint(rect.height() * pixelsPerUnit);
        boolean enlarged = width >= pixels.width() && height >= pixels.height();
        Image image = pictures.get(pixels);
        if (image == null || (enlarged && (image.getWidth() != width || image.getHeight() != height))) {
            image = enlarged ? image(pixels, width, height) : image(pixels);
            pictures.put(pixels, image);
        }
        context.setImageSmoothing(!enlarged);
        context.drawImage(
                image,
                snapped(rect.x()),
                snapped(rect.y()),
                enlarged ? width / pixelsPerUnit : rect.width(),
                enlarged ? height / pixelsPerUnit : rect.height());
    }

    /** The same pixels as an image of JavaFX. On any thread. */
    public static Image image(Raster pixels) {
        return image(pixels, pixels.width(), pixels.height());
    }

    /** Every pixel of the image has the colour of the raster at its middle. */
    private static Image image(Raster pixels, int width, int height) {
        WritableImage image = new WritableImage(width, height);
        PixelWriter writer = image.getPixelWriter();
        for (int row = 0; row < height; row++) {
            int from = (2 * row + 1) * pixels.height() / (2 * height);
            for (int column = 0; column < width; column++) {
                writer.setArgb(column, row, OPAQUE | pixels.rgb((2 * column + 1) * pixels.width() / (2 * width), from));
            }
        }
        return image;
    }

    private void use(Stroke stroke) {
        context.setStroke(colour(stroke.colour()));
        double width = stroke.width() * lineFactor;
        context.setLineWidth(width);
        context.setLineDashes(stroke.dash().pattern(width));
    }

    private Color colour(Colour colour) {
        Color known = colours.get(colour);
        if (known == null) {
            known = fx(dark ? DarkColours.of(colour) : colour);
            colours.put(colour, known);
        }
        return known;
    }

    private static Color fx(Colour c) {
        return Color.rgb(c.rgb() >> 16, c.rgb() >> 8 & 0xFF, c.rgb() & 0xFF, c.opacity());
    }

    @Override
    public void text(String text, double x, double y, double degrees, TextStyle style) {
        double start = -style.anchor().share() * TextMetrics.width(text, style);
        context.setFill(colour(style.colour()));
        if (style.halo() != null) {
            context.setStroke(colour(style.halo()));
            context.setLineWidth(style.haloWidth());
            context.setLineDashes();
        }
        if (degrees == 0) {
            runs(text, x + start, y, style);
        } else {
            context.save();
            context.translate(x, y);
            context.rotate(-degrees);
            runs(text, start, 0, style);
            context.restore();
        }
    }

    private void runs(String text, double x, double y, TextStyle style) {
        double at = x;
        for (TextMetrics.Run run : TextMetrics.runs(text, style)) {
            context.setFont(FxFonts.of(run.face(), style.size()));
            if (style.halo() != null) {
                context.strokeText(run.text(), at, y);
            }
            context.fillText(run.text(), at, y);
            at += run.width();
        }
    }
}
