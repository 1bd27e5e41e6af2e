package org.geodescent.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Figures taken apart and put together again, as tools do. */
final class Figures {
    private Figures() {}

    /** The same PDF with nothing compressed but its streams, so that mutations reach its structure. */
    static byte[] uncompressed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /**
     * The checksums of a PNG's chunks set right, as far as its lengths are: what is inside has been changed on purpose.
     */
    static byte[] withRightChecksums(byte[] png) {
        byte[] right = png.clone();
        ByteBuffer chunks = ByteBuffer.wrap(right);
        chunks.position(Math.min(8, right.length));
        while (chunks.remaining() >= 12) {
            int begin = chunks.position();
            int length = chunks.getInt();
            if (length < 0 || length > chunks.remaining() - 8) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(right, begin + 4, length + 4);
            chunks.position(begin + 8 + length);
            chunks.putInt((int) sum.getValue());
        }
        return right;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
