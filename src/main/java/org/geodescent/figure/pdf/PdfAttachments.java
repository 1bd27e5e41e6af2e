package org.geodescent.figure.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.geodescent.figure.CarriedSession;
import org.jspecify.annotations.Nullable;

/**
 * The attached files of a PDF that are sessions. Each stands in two places: among the file's attachments, where people
 * find it, and in the private data of the page that it makes, which programs that take pages out of files keep. Values
 * of the wrong type are passed over, and nothing is visited twice.
 */
final class PdfAttachments {
    static final String ENDING = ".geodescent.json";

    private static final COSName PIECES = COSName.getPDFName("PieceInfo");
    private static final COSName OURS = COSName.getPDFName("Geodescent");
    private static final COSName PRIVATE = COSName.getPDFName("Private");
    private static final COSName MODIFIED = COSName.getPDFName("LastModified");
    /** Required there; the same figure shall give the same bytes. */
    private static final String NO_DATE = "D:20000101000000Z";

    private final COSDictionary catalog;
    private final Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, String> sessions = new LinkedHashMap<>();
    private long size;

    /** A problem that is told in its own words. */
    static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1;

        UnreadableException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    PdfAttachments(PDDocument document) {
        catalog = document.getDocumentCatalog().getCOSObject();
    }

    /** Attaches a session to the document and to the page. */
    static void add(PDDocument document, PDPage page, PDComplexFileSpecification session) {
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(session.getFile(), session));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        // As objects of their own, pdfunite would lose the second file's.
        tree.getCOSObject().setDirect(true);
        names.getCOSObject().setDirect(true);
        document.getDocumentCatalog().setNames(names);
        COSDictionary ours = new COSDictionary();
        ours.setString(MODIFIED, NO_DATE);
        ours.setItem(PRIVATE, session);
        COSDictionary pieces = new COSDictionary();
        pieces.setItem(OURS, ours);
        page.getCOSObject().setItem(PIECES, pieces);
        page.getCOSObject().setString(MODIFIED, NO_DATE);
    }

    /**
     * By the names of their figures: the pages' in their order, then, unless every page has one, what only the file
     * has.
     */
    Map<String, String> sessions() throws IOException {
        Collection<COSDictionary> pages = leaves(catalog.getCOSDictionary(COSName.PAGES));
        for (COSDictionary page : pages) {
            COSDictionary pieces = page.getCOSDictionary(PIECES);
            COSDictionary ours = pieces == null ? null : pieces.getCOSDictionary(OURS);
            add(ours == null ? null : ours.getCOSDictionary(PRIVATE), "");
        }
        if (sessions.size() == pages.size()) {
            // A page that was taken out of a longer file may still have the attachments of all others.
            return sessions;
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        for (COSDictionary leaf : leaves(names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES))) {
            COSArray pairs = leaf.getCOSArray(COSName.NAMES);
            for (int i = 0; pairs != null && i + 1 < pairs.size(); i += 2) {
                String name = pairs.getObject(i) instanceof COSString key ? key.getString() : "";
                add(pairs.getObject(i + 1) instanceof COSDictionary file ? file : null, name);
            }
        }
        return sessions;
    }

    /** The ends of a tree, from left to right. */
    private Collection<COSDictionary> leaves(@Nullable COSDictionary root) {
        Deque<COSDictionary> open = new ArrayDeque<>();
        Deque<COSDictionary> leaves = new ArrayDeque<>();
        if (root != null) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            if (!visited.add(node)) {
                continue;
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                leaves.add(node);
            }
            for (int i = kids == null ? 0 : kids.size(); --i >= 0; ) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    open.push(kid);
                }
            }
        }
        return leaves;
    }

    private void add(@Nullable COSDictionary file, String key) throws IOException {
        COSDictionary embedded = file == null ? null : file.getCOSDictionary(COSName.EF);
        COSStream stream = embedded == null ? null : embedded.getCOSStream(COSName.F);
        if (file == null || stream == null) {
            return;
        }
        String name = file.getString(COSName.UF, file.getString(COSName.F, key));
        if (!name.endsWith(ENDING) || !visited.add(stream)) {
            return;
        }
        String session = text(stream);
        if (!sessions.containsValue(session)) {
            String figure = name.substring(0, name.length() - ENDING.length());
            sessions.put(sessions.containsKey(figure) ? figure + "-" + (sessions.size() + 1) : figure, session);
        }
    }

    private String text(COSStream stream) throws IOException {
        byte[] raw;
        try (InputStream in = stream.createRawInputStream()) {
            raw = in.readNBytes(CarriedSession.LONGEST + 1);
        }
        try {
            // The library would take memory for whatever it says that it holds.
            byte[] text =
                    COSName.FLATE_DECODE.equals(stream.getFilters()) && stream.getItem(COSName.DECODE_PARMS) == null
                            ? CarriedSession.inflated(raw, 0, raw.length)
                            : decoded(stream);
            size += text.length;
            CarriedSession.requireShort(size);
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    /** As other programs may have packed it. */
    private static byte[] decoded(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readNBytes(CarriedSession.LONGEST + 1);
        } catch (IOException e) {
            throw new IOException("its session cannot be unpacked", e);
        }
    }
}
