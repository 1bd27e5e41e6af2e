package org.geodescent.figure.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads the sessions back from a PDF file of {@link PdfWriter}, or from one that other programs have joined from
 * several.
 */
public final class PdfProvenance {
    private PdfProvenance() {}

    /**
     * The sessions as JSON by the names of their figures, in the order of the pages; empty if the file carries none.
     *
     * @throws IOException in words of ours, if the file is damaged
     */
    public static Map<String, String> read(byte[] pdf) throws IOException {
        Map<String, String> sessions = sessions(pdf);
        if (sessions.isEmpty() && breaksOff(pdf)) {
            throw new IOException("it breaks off");
        }
        return sessions;
    }

    private static Map<String, String> sessions(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PdfAttachments(document).sessions();
        } catch (PdfAttachments.UnreadableException e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new IOException("it is locked by a password", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever a damaged structure leads the library to, also into itself without end.
            throw new IOException("its structure is broken", e);
        }
    }

    /**
     * The library makes do with what there is; a whole file ends with this mark, and perhaps a few bytes that programs
     * have added.
     */
    private static boolean breaksOff(byte[] pdf) {
        int from = Math.max(0, pdf.length - 2048);
        return !new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
