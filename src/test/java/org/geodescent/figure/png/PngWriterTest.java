package org.geodescent.figure.png;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.geodescent.figure.DemoFigure;
import org.junit.jupiter.api.Test;

class PngWriterTest {
    private static BufferedImage painted(int stripPixels) throws IOException {
        byte[] png = PngWriter.write(DemoFigure.make(), 174, 150, stripPixels);
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    @Test
    void aPngPaintedInStripsLooksLikeOnePaintedInOnePiece() throws IOException {
        BufferedImage whole = painted(1 << 24);
        BufferedImage strips = painted(1028 * 97);
        assertEquals(872, strips.getHeight());
        int different = 0;
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < whole.getWidth(); x++) {
                int a = whole.getRGB(x, y);
                int b = strips.getRGB(x, y);
                int most = 0;
                for (int shift = 0; shift < 24; shift += 8) {
                    most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
                }
                different += most > 16 ? 1 : 0;
            }
        }
        // Smoothing may round otherwise where a line crosses the border of a strip.
        assertTrue(different < 40, different + " pixels differ");
    }
}
