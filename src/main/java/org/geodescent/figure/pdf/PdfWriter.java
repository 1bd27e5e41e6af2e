package org.geodescent.figure.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.geodescent.figure.Figure;
import org.geodescent.figure.FontFace;
import org.geodescent.figure.Painter;
import org.geodescent.figure.PortableText;
import org.geodescent.figure.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * Writes a figure as a PDF of one page of exact size: fonts embedded, text selectable, groups as layers, the session as
 * an attached file. The same figure gives the same bytes.
 */
public final class PdfWriter {
    /** The first with layers. */
    private static final float VERSION = 1.5f;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private PdfWriter() {}

    /** The whole file, with its text as text. */
    public static byte[] write(Figure figure, double widthMillimetres) {
        return write(figure, widthMillimetres, TextForm.TEXT);
    }

    /**
     * The whole file.
     *
     * @param widthMillimetres physical width; the height follows from the figure
     * @param text how words are held; fonts are always embedded
     */
    public static byte[] write(Figure figure, double widthMillimetres, TextForm text) {
        // 200 inches is the largest page that viewers must accept (PDF 32000-1, annex C).
        double height = widthMillimetres * figure.height() / figure.width();
        if (!(widthMillimetres >= 1.1 && height >= 1.1 && widthMillimetres <= 5080 && height <= 5080)) {
            throw new IllegalArgumentException("a PDF page of %s × %s mm; both must be between 1.1 and 5080 mm"
                    .formatted(widthMillimetres, height));
        }
        List<TrueTypeFont> opened = new ArrayList<>();
        try (PDDocument document = new PDDocument()) {
            PdfBoxGraphics2DFontTextDrawer fonts = fonts(document, opened);
            describe(document, figure);
            PDRectangle size = new PDRectangle(
                    (float) (widthMillimetres * POINTS_PER_MILLIMETRE), (float) (height * POINTS_PER_MILLIMETRE));
            PdfSurface surface =
                    new PdfSurface(document, size, size.getWidth() / figure.width(), fonts, text == TextForm.OUTLINES);
            Painter.paint(figure, surface);
            PDPage page = new PDPage(size);
            document.addPage(page);
            place(surface.finish(), document, page);
            attachSession(document, page, figure);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            // With compressed objects it would be 1.6, of which pdfTeX warns.
            document.getDocument().setVersion(VERSION);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF cannot be written", e);
        } finally {
            close(opened);
        }
    }

    private static PdfBoxGraphics2DFontTextDrawer fonts(PDDocument document, List<TrueTypeFont> opened)
            throws IOException {
        BundledFonts fonts = new BundledFonts();
        for (FontFace face : FontFace.values()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
            opened.add(font);
            // No ligatures: the layout does not know them.
            font.setEnableGsub(false);
            fonts.put(face, PDType0Font.load(document, font, true));
        }
        return fonts;
    }

    /** The drawer asks for fonts of Java; ours have the names of their faces, and no files. */
    private static final class BundledFonts extends PdfBoxGraphics2DFontTextDrawer {
        private final Map<String, PDFont> byName = new HashMap<>();

        void put(FontFace face, PDFont font) {
            byName.put(face.name(), font);
        }

        @Override
        protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
            return byName.get(font.getName());
        }
    }

    private static void close(List<TrueTypeFont> fonts) {
        for (TrueTypeFont font : fonts) {
            try {
                font.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a font cannot be closed", e);
            }
        }
    }

    private static void describe(PDDocument document, Figure figure) {
        String title = PortableText.prose(figure.title());
        String description = PortableText.prose(figure.description());
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setSubject(description);
        document.getDocumentInformation().setCreator("Geodescent");
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        // Without this the identifier would come from the clock.
        CRC32 crc = new CRC32();
        crc.update((title + '\n' + description + '\n' + figure.provenance()).getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(crc.getValue());
    }

    private static void place(List<PdfSurface.Piece> pieces, PDDocument document, PDPage page) throws IOException {
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        Map<String, PDOptionalContentGroup> groups = new HashMap<>();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (PdfSurface.Piece piece : pieces) {
                if (piece.group().isEmpty()) {
                    content.drawForm(piece.graphics().getXFormObject());
                    continue;
                }
                PDOptionalContentGroup group = groups.computeIfAbsent(piece.group(), name -> {
                    PDOptionalContentGroup added = new PDOptionalContentGroup(name);
                    layers.addGroup(added);
                    return added;
                });
                content.beginMarkedContent(COSName.OC, group);
                content.drawForm(piece.graphics().getXFormObject());
                content.endMarkedContent();
            }
        }
        document.getDocumentCatalog().setOCProperties(layers);
    }

    private static void attachSession(PDDocument document, PDPage page, Figure figure) throws IOException {
        if (figure.provenance().isEmpty()) {
            return;
        }
        byte[] bytes = PortableText.json(figure.provenance()).getBytes(StandardCharsets.UTF_8);
        String name = fileName(figure, bytes);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription("The session that made this figure");
        specification.setEmbeddedFile(file);
        PdfAttachments.add(document, page, specification);
    }

    /** Named after the figure, and told from others of that name, so that joined files keep all sessions. */
    private static String fileName(Figure figure, byte[] session) {
        String title = figure.title()
                .split(":", 2)[0]
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        CRC32 crc = new CRC32();
        crc.update(session);
        return "%s-%08x%s".formatted(title.isEmpty() ? "figure" : title, crc.getValue(), PdfAttachments.ENDING);
    }
}
