package org.geodescent.figure.java2d;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Painter;

/** Figures as pixels, 0xRRGGBB, row by row. On any thread. */
public final class Pixels2D {
    private Pixels2D() {}

    /**
     * Some rows of a figure as it would stand on width × height pixels.
     *
     * @param top the first row
     * @param rows how many
     */
    public static int[] of(Figure figure, int width, int height, int top, int rows) {
        BufferedImage image = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.translate(0, -top);
            graphics.scale(width / figure.width(), height / figure.height());
            Painter.paint(figure, new Java2DSurface(() -> graphics));
        } finally {
            graphics.dispose();
        }
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The smallest rectangle outside of which two pictures are the same; one pixel if they are all over. */
    public static Rectangle changed(int[] before, int[] now, int width) {
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int i = 0; i < now.length; i++) {
            if (before[i] != now[i]) {
                int column = i % width;
                left = Math.min(left, column);
                right = Math.max(right, column);
                bottom = i / width;
                top = top < 0 ? bottom : top;
            }
        }
        return right < 0 ? new Rectangle(0, 0, 1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    /** The pixels of a part. */
    public static int[] part(int[] pixels, int width, Rectangle part) {
        int[] cut = new int[part.width * part.height];
        for (int row = 0; row < part.height; row++) {
            System.arraycopy(pixels, (part.y + row) * width + part.x, cut, row * part.width, part.width);
        }
        return cut;
    }
}
