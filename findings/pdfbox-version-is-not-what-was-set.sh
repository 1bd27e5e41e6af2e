#!/usr/bin/env bash
# Guess: setVersion(1.5f) gives a file that says %PDF-1.5, as pdfTeX wants it.
# Behaviour: with compressed object streams, which are the default and came with PDF 1.5, the file says %PDF-1.6 (and getVersion() then, too); without them it says %PDF-1.4 and
# getVersion() still says 1.5, because the number goes to the catalogue. Neither way writes 1.5 into the first line.
. "$(dirname "$0")/lib.sh"
jars org.apache.pdfbox:pdfbox:3.0.8
cat >Finding.java <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        for (CompressParameters how : new CompressParameters[] {
            CompressParameters.DEFAULT_COMPRESSION, CompressParameters.NO_COMPRESSION
        }) {
            try (PDDocument document = new PDDocument()) {
                document.setVersion(1.5f);
                document.addPage(new PDPage());
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                document.save(file, how);
                System.out.println((how.isCompress() ? "object streams: " : "none: ")
                        + new String(file.toByteArray(), 0, 8, StandardCharsets.US_ASCII) + ", getVersion() " + document.getVersion());
            }
        }
    }
}
JAVA
java_says Finding.java | expect "object streams: %PDF-1.6, getVersion() 1.6
none: %PDF-1.4, getVersion() 1.5"
