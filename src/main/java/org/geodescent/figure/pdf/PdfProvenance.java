package org.geodescent.figure.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Reads the session back from a PDF file of {@link PdfWriter}. */
public final class PdfProvenance {
    /** A longer session is refused: it would be a decompression bomb. */
    private static final int LONGEST = 256 << 20;

    private PdfProvenance() {}

    /**
     * The session as JSON; empty if the file carries none.
     *
     * @throws IOException if the file is damaged
     */
    public static Optional<String> read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            PDComplexFileSpecification specification = tree == null ? null : tree.getValue(PdfWriter.SESSION);
            PDEmbeddedFile file = specification == null ? null : specification.getEmbeddedFile();
            return file == null ? Optional.empty() : Optional.of(text(file));
        }
    }

    private static String text(PDEmbeddedFile file) throws IOException {
        try (InputStream in = file.createInputStream()) {
            byte[] text = in.readNBytes(LONGEST + 1);
            if (text.length > LONGEST) {
                throw new IOException("the PDF file holds a session of more than 256 MiB");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }
}
