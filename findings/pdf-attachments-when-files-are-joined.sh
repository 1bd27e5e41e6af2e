#!/usr/bin/env bash
# Guess: tools that join two PDF files, each with the data of its figure as an attachment (written by qpdf), keep both attachments, or at least all of them treat them alike.
# Behaviour: pdfunite, Ghostscript and qpdf (pages appended to the first file) keep the first file's only, so a joined file still answers, for the wrong figure;
# qpdf --empty and mutool merge keep none; PDFBox keeps both, also when both have one name. None says a word.
. "$(dirname "$0")/lib.sh"
debian rsvg-convert:librsvg2-bin pdfunite:poppler-utils gs:ghostscript qpdf:qpdf mutool:mupdf-tools
jars org.apache.pdfbox:pdfbox:3.0.8
for name in a b; do
    echo '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><circle cx="30" cy="30" r="20"/></svg>' | rsvg-convert -f pdf -o plain.pdf
    echo "{}" >"$name.json"
    qpdf plain.pdf --add-attachment "$name.json" -- "$name.pdf"
done
pdfunite a.pdf b.pdf pdfunite.pdf
gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile=ghostscript.pdf a.pdf b.pdf
qpdf a.pdf --pages a.pdf b.pdf -- qpdf-appended.pdf
qpdf --empty --pages a.pdf b.pdf -- qpdf-empty.pdf
mutool merge -o mutool.pdf a.pdf b.pdf
cat >Finding.java <<'JAVA'
import java.io.File;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.addSource(new File("a.pdf"));
        merger.addSource(new File("b.pdf"));
        merger.setDestinationFileName("pdfbox.pdf");
        merger.mergeDocuments(null);
    }
}
JAVA
java_says Finding.java
for tool in pdfunite ghostscript qpdf-appended qpdf-empty mutool pdfbox; do
    echo "$tool: $(pdfinfo "$tool.pdf" | sed -n 's/^Pages: *//p') pages;$(pdfdetach -list "$tool.pdf" | sed -n 's/^[0-9]*://p' | tr -d '\n')"
done | expect "pdfunite: 2 pages; a.json
ghostscript: 2 pages; a.json
qpdf-appended: 2 pages; a.json
qpdf-empty: 2 pages;
mutool: 2 pages;
pdfbox: 2 pages; a.json b.json"
