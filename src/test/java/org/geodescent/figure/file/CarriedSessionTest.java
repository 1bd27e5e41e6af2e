package org.geodescent.figure.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.geodescent.figure.DemoFigure;
import org.geodescent.figure.Figure;
import org.junit.jupiter.api.Test;

/** Sessions in files that were damaged, made up, or handled by other programs. */
class CarriedSessionTest {
    private static final String SESSION = "{\"λ\": [1, 2, 3], \"text\": \"some words\"}";
    private static final ExportSize SMALL = new ExportSize(40, 30);

    private static Figure figure(String title, String session) {
        Figure demo = DemoFigure.make();
        return new Figure(demo.width(), demo.height(), title, "", List.of(), session);
    }

    private static String problem(byte[] file) {
        return String.valueOf(assertThrows(IOException.class, () -> FigureProvenance.sessions(file))
                .getMessage());
    }

    @Test
    void aSingleBitErrorIsNoticedOrHarmless() {
        for (FigureFormat format : FigureFormat.values()) {
            byte[] file = format.encode(figure("Small", SESSION), SMALL);
            Random random = new Random(3);
            for (int round = 0; round < 400; round++) {
                byte[] flipped = file.clone();
                flipped[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
                try {
                    // What was changed in the session itself is found by the session's own checksum.
                    FigureProvenance.sessions(flipped).values().forEach(text -> assertTrue(text.length() < 1000));
                } catch (IOException e) {
                    assertTrue(String.valueOf(e.getMessage()).matches("[^\n]{10,100}"), e.getMessage());
                }
            }
        }
    }

    private static byte[] pngWith(String type, byte[] data) {
        byte[] png = FigureFormat.PNG.encode(figure("Small", ""), SMALL);
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        // After the signature and the header.
        return ByteBuffer.allocate(png.length + 12 + data.length)
                .put(png, 0, 33)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }

    private static byte[] deflated(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(String start, byte[] end) {
        byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(first.length + end.length)
                .put(first)
                .put(end)
                .array();
    }

    @Test
    void everyKindOfTextOfAPngIsRead() throws IOException {
        byte[] utf8 = SESSION.getBytes(StandardCharsets.UTF_8);
        byte[] ascii = SESSION.replace("λ", "\\u03bb").getBytes(StandardCharsets.US_ASCII);
        String key = "geodescent-session\0";
        Map<byte[], String> files = Map.of(
                pngWith("tEXt", joined(key, ascii)), "ascii",
                pngWith("zTXt", joined(key + "\0", deflated(ascii))), "ascii",
                pngWith("iTXt", joined(key + "\0\0en\0Sitzung\0", utf8)), "utf-8",
                pngWith("iTXt", joined(key + "\1\0\0\0", deflated(utf8))), "utf-8");
        for (Map.Entry<byte[], String> file : files.entrySet()) {
            Charset charset = Charset.forName(file.getValue());
            assertEquals(
                    Optional.of(new String(charset.equals(StandardCharsets.UTF_8) ? utf8 : ascii, charset)),
                    FigureProvenance.read(file.getKey()));
        }
        String written =
                new String(FigureFormat.PNG.encode(figure("Small", SESSION), SMALL), StandardCharsets.ISO_8859_1);
        assertTrue(written.contains("zTXtgeodescent-session\0"), "ImageMagick drops iTXt alone");
        assertEquals(Map.of(), FigureProvenance.sessions(pngWith("tEXt", joined("geodescent-sessions\0", ascii))));
    }

    @Test
    void aTextThatInflatesBeyondMeasureIsRefusedInLittleMemory() {
        byte[] bomb = pngWith("zTXt", joined("geodescent-session\0\0", deflated(new byte[90_000_000])));
        assertTrue(bomb.length < 200_000);
        assertEquals("its session is longer than 64 MiB", problem(bomb));
        assertEquals(
                "its session cannot be unpacked",
                problem(pngWith("zTXt", joined("geodescent-session\0\0", new byte[9]))));
    }

    @Test
    void anSvgInAnotherEncodingIsSaidInWordsOfOurs() throws IOException {
        String svg = new String(FigureFormat.SVG.encode(figure("Small", SESSION), SMALL), StandardCharsets.UTF_8);
        byte[] latin = svg.replace("λ", "é").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("its text is not in UTF-8", problem(latin));
        byte[] declared = svg.replace("λ", "é").replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Optional.of(SESSION.replace("λ", "é")), FigureProvenance.read(declared));
        assertEquals(Optional.of(SESSION), FigureProvenance.read(("\uFEFF" + svg).getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "it names an encoding that nobody knows",
                problem(svg.replace("UTF-8", "x-none").getBytes(StandardCharsets.UTF_8)));
        assertTrue(problem(svg.replace("</session>", "").getBytes(StandardCharsets.UTF_8))
                .matches("it is not well-formed XML in line \\d+"));
    }

    private static byte[] merged(byte[]... files) throws IOException {
        try (PDDocument target = Loader.loadPDF(files[0])) {
            for (int i = 1; i < files.length; i++) {
                try (PDDocument more = Loader.loadPDF(files[i])) {
                    new PDFMergerUtility().appendDocument(target, more);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            target.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aPdfIsOfVersionFiveAndAJoinedOneKeepsEverySession() throws IOException {
        byte[] first = FigureFormat.PDF.encode(figure("A1: one", SESSION), SMALL);
        byte[] second = FigureFormat.PDF.encode(figure("B 1", "{\"b\": 1}"), SMALL);
        byte[] third = FigureFormat.PDF.encode(figure("B 1", "{\"b\": 2}"), SMALL);
        assertTrue(new String(first, StandardCharsets.ISO_8859_1).startsWith("%PDF-1.5\n"));
        Map<String, String> sessions = FigureProvenance.sessions(merged(first, second, third, second));
        assertEquals(List.of(SESSION, "{\"b\": 1}", "{\"b\": 2}"), List.copyOf(sessions.values()));
        List<String> names = List.copyOf(sessions.keySet());
        assertTrue(names.get(0).matches("A1-[0-9a-f]{8}") && names.get(2).matches("B-1-[0-9a-f]{8}"), names.toString());
    }

    private static byte[] changed(Consumer<PDDocument> change) throws IOException {
        try (PDDocument document = Loader.loadPDF(FigureFormat.PDF.encode(figure("A1", SESSION), SMALL))) {
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aPdfWhosePagesHaveNoSessionKeepsTheAttachedOne() throws IOException {
        byte[] file = changed(pdf -> pdf.getPage(0).getCOSObject().removeItem(COSName.getPDFName("PieceInfo")));
        assertEquals(Optional.of(SESSION), FigureProvenance.read(file));
    }

    @Test
    void valuesOfTheWrongTypeAndCirclesInAPdfAreNoTrap() throws IOException {
        COSName files = COSName.EMBEDDED_FILES;
        COSName pieces = COSName.getPDFName("PieceInfo");
        assertEquals(Optional.of(SESSION), FigureProvenance.read(changed(pdf -> pdf.getDocumentCatalog()
                .getCOSObject()
                .getCOSDictionary(COSName.NAMES)
                .setItem(files, COSInteger.ONE))));
        assertEquals(Map.of(), FigureProvenance.sessions(changed(pdf -> {
            pdf.getPage(0).getCOSObject().setItem(pieces, new COSArray());
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, COSName.A);
        })));
        assertEquals(Map.of(), FigureProvenance.sessions(changed(pdf -> {
            pdf.getPage(0).getCOSObject().removeItem(pieces);
            COSDictionary tree = pdf.getDocumentCatalog()
                    .getCOSObject()
                    .getCOSDictionary(COSName.NAMES)
                    .getCOSDictionary(files);
            COSArray kids = new COSArray();
            kids.add(tree);
            tree.setItem(COSName.KIDS, kids);
            tree.setDirect(false);
        })));
        String nested = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages " + "[".repeat(300_000) + "]".repeat(300_000)
                + ">>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
        assertEquals("its structure is broken", problem(nested.getBytes(StandardCharsets.US_ASCII)));
    }
}
