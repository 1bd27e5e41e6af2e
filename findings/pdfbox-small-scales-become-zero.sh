#!/usr/bin/env bash
# Guess: a transformation of the page by 4e-6 (data in millions drawn at the size of a column) is written with as many digits as it needs.
# Behaviour: numbers are written with at most five decimals, so the matrix becomes 0 0 0 0 0 0 and everything drawn under it disappears;
# no exception, no warning. Scale the data before they are drawn, not the page.
. "$(dirname "$0")/lib.sh"
jars org.apache.pdfbox:pdfbox:3.0.8
cat >Finding.java <<'JAVA'
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.transform(Matrix.getScaleInstance(4e-6f, 4e-6f));
                content.addRect(1e7f, 1e7f, 1e8f, 1e8f);
                content.fill();
            }
            System.out.print(new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII));
        }
    }
}
JAVA
java_says Finding.java | expect "0 0 0 0 0 0 cm
10000000 10000000 100000000 100000000 re
f"
