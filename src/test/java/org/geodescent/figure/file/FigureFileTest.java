package org.geodescent.figure.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.geodescent.figure.DemoFigure;
import org.geodescent.figure.PortableText;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureFileTest {
    private static final ExportSize SIZE = new ExportSize(174, 150);

    private static Document xml(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    @Test
    void everyFormatGivesTheSessionBackWhateverItHolds() throws IOException {
        List<String> sessions = List.of(
                "{}",
                "{\"a\":\"]]> <b> & ' \\\" --> <!-- <![CDATA[ \\u0000 \\ud800\"}",
                "{\n\t\"λ\" : [1e-300,\r\n -0.0], \"\uD83D\uDE00\": \"\uD835\uDD4F\"}\r",
                "  {\"spaces\":   \"  kept  \"}  \n",
                "{\"long\":\"" + "]]>&é".repeat(50_000) + "\"}");
        for (FigureFormat format : FigureFormat.values()) {
            for (String session : sessions) {
                byte[] file = format.encode(DemoFigure.make().withProvenance(session), new ExportSize(40, 50));
                assertEquals(Optional.of(format), FigureProvenance.format(file));
                // A PNG's text is ASCII, which every program keeps.
                String same = format == FigureFormat.PNG ? PortableText.ascii(session) : session;
                assertEquals(Optional.of(same), FigureProvenance.read(file), format.toString());
            }
            byte[] raw = format.encode(DemoFigure.make().withProvenance("\"\0\uD800\uFFFE\""), new ExportSize(40, 50));
            assertEquals(Optional.of("\"\\u0000\\ud800\\ufffe\""), FigureProvenance.read(raw), format.toString());
            assertEquals(
                    Optional.empty(), FigureProvenance.read(format.encode(DemoFigure.make(), new ExportSize(40, 50))));
        }
        assertEquals(Optional.empty(), FigureProvenance.read(new byte[0]));
        assertEquals(Optional.empty(), FigureProvenance.read("{\"no\": \"figure\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void damagedFilesAreReportedAndNothingOutsideIsRead() {
        for (FigureFormat format : FigureFormat.values()) {
            byte[] file = format.encode(
                    DemoFigure.make().withProvenance("{\"a\":\"" + "b".repeat(9000) + "\"}"), new ExportSize(40, 50));
            int length = Map.of(FigureFormat.SVG, 2000, FigureFormat.PNG, 120, FigureFormat.PGF, 260)
                    .getOrDefault(format, 500);
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(IOException.class, () -> FigureProvenance.read(cut), format.toString());
        }
        String external = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<svg><session xmlns=\"urn:geodescent:session\">&x;</session></svg>";
        assertThrows(IOException.class, () -> FigureProvenance.read(external.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSameFigureGivesTheSameBytesUnderEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (FigureFormat format : FigureFormat.values()) {
                Locale.setDefault(Locale.US);
                byte[] first = format.encode(DemoFigure.make().withProvenance("{}"), SIZE);
                for (String tag : List.of("de-DE", "ar-EG", "hi-IN-u-nu-deva", "tr-TR")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    assertArrayEquals(first, format.encode(DemoFigure.make().withProvenance("{}"), SIZE), format + tag);
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void svgIsWellFormedWithUniqueIdsAndItsSizeInMillimetres() throws Exception {
        Document svg = xml(FigureFormat.SVG.encode(DemoFigure.make(), SIZE));
        Element root = svg.getDocumentElement();
        assertEquals("174mm", root.getAttribute("width"));
        assertEquals("147.636mm", root.getAttribute("height"));
        assertEquals(
                "Every mark & scale <demo>",
                svg.getElementsByTagName("title").item(0).getTextContent());
        Set<String> ids = new HashSet<>();
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            assertTrue(id.isEmpty() || ids.add(id), "twice: " + id);
        }
        assertTrue(
                ids.containsAll(Set.of("input-plane", "input-plane-hinge-lines", "loss-curve-1", "loss-legend")),
                ids.toString());
    }

    @Test
    void svgFontsHoldEveryCharacterThatIsSet() throws Exception {
        String svg = new String(FigureFormat.SVG.encode(DemoFigure.make(), SIZE), StandardCharsets.UTF_8);
        List<Font> fonts = new ArrayList<>();
        Matcher data = Pattern.compile("base64,([A-Za-z0-9+/=]+)").matcher(svg);
        while (data.find()) {
            byte[] font = Base64.getDecoder().decode(data.group(1));
            fonts.add(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font)));
        }
        assertEquals(5, fonts.size());
        NodeList texts = xml(svg.getBytes(StandardCharsets.UTF_8)).getElementsByTagName("text");
        assertTrue(texts.getLength() > 40);
        for (int i = 0; i < texts.getLength(); i++) {
            texts.item(i)
                    .getTextContent()
                    .codePoints()
                    .forEach(c ->
                            assertTrue(fonts.stream().anyMatch(font -> font.canDisplay(c)), Character.toString(c)));
        }
    }

    @Test
    void pngHasItsPhysicalSizeAndManyPixelsAreRefused() throws IOException {
        byte[] png = FigureFormat.PNG.encode(DemoFigure.make(), SIZE);
        BufferedImage image = image(png);
        assertEquals(1028, image.getWidth());
        assertEquals(872, image.getHeight());
        String latin = new String(png, StandardCharsets.ISO_8859_1);
        ByteBuffer physical = ByteBuffer.wrap(png, latin.indexOf("pHYs") + 4, 9);
        assertEquals(5906, physical.getInt());
        assertEquals(5906, physical.getInt());
        assertEquals(1, physical.get());
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> FigureFormat.PNG.encode(DemoFigure.make(), new ExportSize(1000, 2400)))
                .getMessage();
        assertTrue(message != null && message.contains("200 million"), message);
    }

    /** The mean difference per channel, from 0 to 1. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
                }
            }
        }
        return sum / 255.0 / 3 / one.getWidth() / one.getHeight();
    }

    @Test
    void pdfLooksLikePng() throws IOException {
        BufferedImage png = image(FigureFormat.PNG.encode(DemoFigure.make(), ExportSize.natural(660, 192)));
        try (PDDocument pdf =
                Loader.loadPDF(FigureFormat.PDF.encode(DemoFigure.make(), ExportSize.natural(660, 192)))) {
            BufferedImage rendered = new PDFRenderer(pdf).renderImageWithDPI(0, 192);
            assertEquals(png.getWidth(), rendered.getWidth());
            assertEquals(png.getHeight(), rendered.getHeight());
            double difference = difference(png, rendered);
            // The edges of lines and letters are smoothed differently.
            assertTrue(difference < 0.008, "mean difference " + difference);
            double shifted = difference(
                    png.getSubimage(2, 0, png.getWidth() - 2, png.getHeight()),
                    rendered.getSubimage(0, 0, png.getWidth() - 2, png.getHeight()));
            assertTrue(shifted > 2 * difference, "a shift by one unit must be told from a match: " + shifted);
        }
    }

    @Test
    void pdfHasExactSizeTitleSelectableTextEmbeddedFontsAndLayers() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(FigureFormat.PDF.encode(DemoFigure.make(), SIZE))) {
            PDRectangle page = pdf.getPage(0).getMediaBox();
            assertEquals(174 / 25.4 * 72, page.getWidth(), 1e-3);
            assertEquals(174 / 25.4 * 72 * 560 / 660, page.getHeight(), 1e-3);
            assertEquals(
                    "Every mark & scale <demo>", pdf.getDocumentInformation().getTitle());
            String text = new PDFTextStripper().getText(pdf);
            for (String piece : List.of(
                    "a  Input plane", "squared loss", "10⁻³", "−4×10⁻⁵", "hidden direction θ", "initial scale")) {
                assertTrue(text.contains(piece), piece + " in " + text);
            }
            Set<String> layers =
                    Set.of(pdf.getDocumentCatalog().getOCProperties().getGroupNames());
            assertTrue(layers.contains("input-plane / hinge-lines"), layers.toString());
            int fonts = 0;
            for (var form : pdf.getPage(0).getResources().getXObjectNames()) {
                var object = (PDFormXObject) pdf.getPage(0).getResources().getXObject(form);
                for (var name : object.getResources().getFontNames()) {
                    PDFont font = object.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
        }
    }

    @Test
    void sizesThatMakeNoSenseAreRefused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e6}) {
            assertThrows(IllegalArgumentException.class, () -> new ExportSize(bad, 300));
            assertThrows(IllegalArgumentException.class, () -> new ExportSize(100, bad));
        }
        assertEquals(Optional.of(FigureFormat.PDF), FigureFormat.ofFileName("a.b.PDF"));
        assertEquals(Optional.empty(), FigureFormat.ofFileName("png"));
    }
}
