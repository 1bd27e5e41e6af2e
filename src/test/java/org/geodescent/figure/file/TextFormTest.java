package org.geodescent.figure.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.geodescent.figure.DemoFigure;
import org.geodescent.figure.Figure;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.Typeface;
import org.geodescent.figure.WordCheck;
import org.geodescent.figure.pgf.PgfWriter;
import org.junit.jupiter.api.Test;

class TextFormTest {
    private static final Figure FIGURE = DemoFigure.make();
    private static final ExportSize SIZE = ExportSize.natural(FIGURE.width(), 192);

    private static String svg(TextForm form) {
        return new String(FigureFormat.SVG.encode(FIGURE, SIZE.with(form)), StandardCharsets.UTF_8);
    }

    private static int count(String pattern, String text) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void wordsAreTextOrOutlinesOrBringTheirGlyphs() {
        int words = WordCheck.assertNoneCut("demo", FIGURE).size();
        for (TextForm form : new TextForm[] {TextForm.TEXT, TextForm.SUBSET}) {
            // A halo is the same words once more, which nobody is read.
            assertEquals(words, count("<text (?!aria-hidden)", svg(form)));
        }
        assertEquals(0, count("@font-face", svg(TextForm.TEXT)));
        assertEquals(5, count("@font-face", svg(TextForm.SUBSET)));
        String outlines = svg(TextForm.OUTLINES);
        assertEquals(0, count("<text |@font-face|<style", outlines));
        assertEquals(words, count("<path role=\"img\" aria-label=\"[^\"]+\" transform=\"[^\"]+\" d=\"M", outlines));
        assertEquals(svg(TextForm.SUBSET), new String(FigureFormat.SVG.encode(FIGURE, SIZE), StandardCharsets.UTF_8));
    }

    @Test
    void wordsAreLeftToTheDocumentWhereTheyAreItsOwn() {
        Lettering document = new Lettering(TextForm.TEXT, Optional.of(Typeface.DOCUMENT));
        String svg = new String(FigureFormat.SVG.encode(FIGURE, SIZE.with(document)), StandardCharsets.UTF_8);
        assertEquals(0, count("font-family|textLength|<style", svg));
        assertEquals(count("<text ", svg(TextForm.TEXT)), count("<text ", svg));
        String pgf = new String(FigureFormat.PGF.encode(FIGURE, SIZE), StandardCharsets.UTF_8);
        assertEquals(pgf, new String(FigureFormat.PGF.encode(FIGURE, SIZE.with(document)), StandardCharsets.UTF_8));
        Lettering bundled = new Lettering(TextForm.SUBSET, Optional.of(Typeface.BUNDLED));
        assertEquals(
                PgfWriter.write(FIGURE, SIZE.widthMillimetres(), TextForm.OUTLINES),
                new String(FigureFormat.PGF.encode(FIGURE, SIZE.with(bundled)), StandardCharsets.UTF_8));
        for (FigureFormat format : new FigureFormat[] {FigureFormat.PNG, FigureFormat.PDF}) {
            assertThrows(IllegalArgumentException.class, () -> format.encode(FIGURE, SIZE.with(document)));
        }
        for (TextForm form : new TextForm[] {TextForm.SUBSET, TextForm.OUTLINES}) {
            assertThrows(IllegalArgumentException.class, () -> new Lettering(form, Optional.of(Typeface.DOCUMENT)));
        }
    }

    /**
     * What readers draw differently: clips around words, a length at words that do not begin at their point, colours
     * and base lines in words of CSS.
     */
    @Test
    void svgAsksForNothingThatReadersDrawDifferently() {
        for (TextForm form : TextForm.values()) {
            String svg = svg(form);
            assertEquals(0, count("rgba\\(|dominant-baseline|alignment-baseline", svg));
            assertEquals(0, count("<text [^>]*text-anchor[^>]*textLength", svg));
        }
        Matcher lengths = Pattern.compile("<text x=\"[^>]*textLength=\"([0-9.]+)\" lengthAdjust=\"spacingAndGlyphs\"")
                .matcher(svg(TextForm.TEXT));
        assertTrue(lengths.find() && Double.parseDouble(lengths.group(1)) > 10);
    }

    @Test
    void outlinesInPdfLookLikeItsText() throws IOException {
        byte[] text = FigureFormat.PDF.encode(FIGURE, SIZE);
        byte[] outlines = FigureFormat.PDF.encode(FIGURE, SIZE.with(TextForm.OUTLINES));
        try (PDDocument one = Loader.loadPDF(text);
                PDDocument other = Loader.loadPDF(outlines)) {
            assertTrue(new PDFTextStripper().getText(one).contains("hidden direction θ"));
            assertEquals("", new PDFTextStripper().getText(other).strip());
            BufferedImage set = new PDFRenderer(one).renderImageWithDPI(0, 96);
            BufferedImage drawn = new PDFRenderer(other).renderImageWithDPI(0, 96);
            BufferedImage png = Objects.requireNonNull(
                    ImageIO.read(new ByteArrayInputStream(FigureFormat.PNG.encode(FIGURE, SIZE))));
            assertEquals(set.getWidth(), drawn.getWidth());
            assertEquals(set.getWidth() * 2, png.getWidth());
            assertTrue(difference(set, drawn) < 0.002, "mean difference " + difference(set, drawn));
        }
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs((a.getRGB(x, y) & 0xFF) - (b.getRGB(x, y) & 0xFF)) / 255.0;
            }
        }
        return sum / a.getWidth() / a.getHeight();
    }
}
