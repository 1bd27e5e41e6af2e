#!/usr/bin/env bash
# Guess: a page with /MediaBox [0 0 200 100] and /UserUnit 10 (which PDF 1.6 has for posters beyond 200 inches) is 2000 x 1000 points, for every tool.
# Behaviour: MuPDF and Ghostscript draw 2000 x 1000 points; Poppler (pdfinfo, pdftoppm, pdftocairo) passes over the unit: a tenth of the size, and a scale bar that says 1 m is 10 cm long on paper. Nobody warns.
# Seen with Poppler 22.12, MuPDF 1.21.1, Ghostscript 10.00 of Debian 12.
. "$(dirname "$0")/lib.sh"
debian pdftoppm:poppler-utils mutool:mupdf-tools gs:ghostscript qpdf:qpdf identify:imagemagick
cat >poster.qdf <<'PDF'
%PDF-1.7
%QDF-1.0
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /UserUnit 10 /Contents 4 0 R /Resources << >> >>
endobj
4 0 obj
<< /Length 5 0 R >>
stream
20 20 100 50 re f
endstream
endobj
5 0 obj
0
endobj
xref
0 6
trailer <<
  /Root 1 0 R
  /Size 6
>>
startxref
0
%%EOF
PDF
fix-qdf poster.qdf >poster.pdf
qpdf --check poster.pdf >check.txt
pdftoppm -r 72 -png -singlefile poster.pdf pdftoppm
pdftocairo -r 72 -png -singlefile poster.pdf pdftocairo
mutool draw -q -r 72 -o mutool.png poster.pdf 2>messages.txt
gs -q -dNOPAUSE -dBATCH -sDEVICE=png16m -r72 -sOutputFile=gs.png poster.pdf
{
    pdfinfo poster.pdf | grep 'Page size'
    for tool in pdftoppm pdftocairo mutool gs; do
        echo "$tool at 72 dpi: $(identify -format '%w x %h' $tool.png)"
    done
} | expect "Page size:       200 x 100 pts
pdftoppm at 72 dpi: 200 x 100
pdftocairo at 72 dpi: 200 x 100
mutool at 72 dpi: 2000 x 1000
gs at 72 dpi: 2000 x 1000"
