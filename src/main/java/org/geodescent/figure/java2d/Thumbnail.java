package org.geodescent.figure.java2d;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import org.geodescent.figure.Colour;
import org.geodescent.figure.DarkColours;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Painter;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.Surface;
import org.geodescent.figure.TextStyle;
import org.jspecify.annotations.Nullable;

/** The largest plot of a figure without any word, small enough to choose by. On any thread. */
public final class Thumbnail {
    private Thumbnail() {}

    /**
     * The whole plot in the middle, as large as there is room.
     *
     * @param width in pixels, positive
     * @param height in pixels, positive
     * @param dark whether it stands on the dark ground of the window
     */
    public static Raster of(Figure figure, int width, int height, boolean dark) {
        Rect plot = figure.panels().stream()
                .map(panel -> PanelLayout.of(panel).plotArea())
                .max(Comparator.comparingDouble(area -> area.width() * area.height()))
                .orElse(new Rect(0, 0, figure.width(), figure.height()));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            Colour white = Colour.of(0xFFFFFF);
            graphics.setColor(new java.awt.Color((dark ? DarkColours.of(white) : white).rgb()));
            graphics.fillRect(0, 0, width, height);
            double scale = Math.min(width / plot.width(), height / plot.height());
            graphics.translate(
                    width / 2.0 - scale * (plot.x() + plot.width() / 2),
                    height / 2.0 - scale * (plot.y() + plot.height() / 2));
            graphics.scale(scale, scale);
            graphics.clip(new java.awt.geom.Rectangle2D.Double(plot.x(), plot.y(), plot.width(), plot.height()));
            Painter.paint(figure, new Wordless(new Java2DSurface(() -> graphics), dark));
        } finally {
            graphics.dispose();
        }
        return new Raster(width, height, colours(image));
    }

    private static int[] colours(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= 0xFFFFFF;
        }
        return rgb;
    }

    /** Hands everything on but words, in the colours of the ground. */
    private record Wordless(Surface surface, boolean dark) implements Surface {
        private @Nullable Colour seen(@Nullable Colour colour) {
            return colour == null || !dark ? colour : DarkColours.of(colour);
        }

        private @Nullable Stroke seen(@Nullable Stroke stroke) {
            return stroke == null || !dark
                    ? stroke
                    : new Stroke(DarkColours.of(stroke.colour()), stroke.width(), stroke.dash());
        }

        @Override
        public void beginGroup(String name) {
            surface.beginGroup(name);
        }

        @Override
        public void endGroup() {
            surface.endGroup();
        }

        @Override
        public void beginClip(Rect rect) {
            surface.beginClip(rect);
        }

        @Override
        public void endClip() {
            surface.endClip();
        }

        @Override
        public void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke) {
            surface.path(coordinates, closed, seen(fill), seen(stroke));
        }

        @Override
        public void circle(
                double centreX, double centreY, double radius, @Nullable Colour fill, @Nullable Stroke stroke) {
            surface.circle(centreX, centreY, radius, seen(fill), seen(stroke));
        }

        @Override
        public void picture(Raster pixels, Rect rect) {
            surface.picture(pixels, rect);
        }

        @Override
        public void text(String text, double x, double y, double degrees, TextStyle style) {
            // Too small to be read.
        }
    }
}
