package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Raster;
import org.geodescent.figure.WordCheck;
import org.geodescent.figure.pdf.PdfWriter;
import org.geodescent.figure.png.PngWriter;
import org.geodescent.figure.svg.SvgWriter;
import org.junit.jupiter.api.Test;

class DisturbanceGalleryTest {
    private static final int SIDE = 4;

    private static Raster raster(int seed) {
        return new Raster(
                SIDE,
                SIDE,
                IntStream.range(0, SIDE * SIDE)
                        .map(i -> (i * 0x3A61F + seed * 0x51234) & 0xFFFFFF)
                        .toArray());
    }

    private static Figure figure(int images) {
        return DisturbanceGallery.figure(
                "a net",
                MarginCurve.Group.TEST,
                true,
                IntStream.range(0, images)
                        .mapToObj(i -> new DisturbedImage(
                                "Horse, image " + i,
                                "disturbance 0.02",
                                raster(3 * i),
                                raster(3 * i + 1),
                                "disturbance × 20",
                                raster(3 * i + 2),
                                "plane −0.1, horse 0.2 → plane 0.1, horse 0.1"))
                        .toList());
    }

    @Test
    void threePicturesForEveryImageTwoImagesInARow() {
        Figure figure = figure(5);
        assertEquals(5, figure.panels().size());
        assertEquals(
                "Synthetic horse, image 4: disturbance 0.02",
                figure.panels().get(4).title());
        assertEquals(3, figure.panels().get(4).layers().get(0).marks().size());
        assertEquals(
                figure.panels().get(0).area().y(), figure.panels().get(1).area().y());
        assertTrue(figure.panels().get(2).area().y()
                > figure.panels().get(1).area().y());
        assertTrue(figure.panels().get(4).area().bottom() <= figure.height());
        assertEquals("a net, test images (synthetic)", figure.title());
        assertEquals(12, figure(20).panels().size());
        assertTrue(WordCheck.assertNoneCut("none", figure(0))
                .contains("No image has a disturbance that makes the net wrong."));
    }

    /** The pixel in the middle of each square of the second picture has exactly its colour, in every format. */
    @Test
    void everyPixelIsASquareInEveryFormat() throws Exception {
        Figure figure = figure(1);
        double dots = 144;
        double millimetres = figure.width() / 96 * 25.4;
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(PngWriter.write(figure, millimetres, dots)));
        check(figure, png);
        try (PDDocument document = Loader.loadPDF(PdfWriter.write(figure, millimetres))) {
            check(figure, new PDFRenderer(document).renderImageWithDPI(0, (float) dots));
        }
        Matcher embedded = Pattern.compile("base64,([^\"]+)\"/>").matcher(SvgWriter.write(figure, millimetres));
        for (int i = 0; i < 3; i++) {
            assertTrue(embedded.find());
            byte[] bytes = Base64.getDecoder().decode(embedded.group(1).getBytes(StandardCharsets.US_ASCII));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            int wide = image.getWidth();
            int factor = wide / SIDE;
            // Readers that smooth what they enlarge smooth the edges of squares only.
            assertTrue(factor >= 8, "enlarged " + factor + " times");
            int index = i;
            assertArrayEquals(
                    IntStream.range(0, wide * wide)
                            .map(p -> 0xFF << 24 | raster(index).rgb(p % wide / factor, p / wide / factor))
                            .toArray(),
                    image.getRGB(0, 0, wide, wide, null, 0, wide));
        }
    }

    private static void check(Figure figure, BufferedImage image) {
        Mark.Picture picture =
                (Mark.Picture) figure.panels().get(0).layers().get(0).marks().get(1);
        PanelLayout layout = PanelLayout.of(figure.panels().get(0));
        double scale = image.getWidth() / figure.width();
        Vec2 size = picture.upper().minus(picture.lower());
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double x = layout.xToFigure(picture.lower().x() + (column + 0.5) / SIDE * size.x());
                double y = layout.yToFigure(picture.upper().y() - (row + 0.5) / SIDE * size.y());
                // Also near the edges of the square: nothing is smoothed.
                for (double shift : new double[] {-0.4, 0, 0.4}) {
                    double pixel = layout.xToFigure(size.x() / SIDE) - layout.xToFigure(0);
                    int colour = image.getRGB((int) ((x + shift * pixel) * scale), (int) (y * scale));
                    assertEquals(
                            "%06x".formatted(picture.pixels().rgb(column, row)),
                            "%06x".formatted(colour & 0xFFFFFF),
                            "column %d, row %d, shift %s".formatted(column, row, shift));
                }
            }
        }
    }
}
