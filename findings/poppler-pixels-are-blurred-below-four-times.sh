#!/usr/bin/env bash
# Guess: an image with /Interpolate false, such as a map of 3 x 3 cells, black and white in turn, has sharp cells however large it is drawn, in every viewer.
# Behaviour: Poppler smooths it all the same unless it is enlarged at least four times: at three times pdftoppm and pdftocairo make ramps of it, each in its own way, hardly a pixel of which is white; MuPDF and
# Ghostscript show nine cells, and so does Poppler from four times on. Maps have to be written with several pixels a cell, or as rectangles.
# Seen with Poppler 22.12, MuPDF 1.21.1, Ghostscript 10.00 of Debian 12.
. "$(dirname "$0")/lib.sh"
debian pdftoppm:poppler-utils mutool:mupdf-tools gs:ghostscript qpdf:qpdf convert:imagemagick
for times in 3 4; do
    cat >map.qdf <<PDF
%PDF-1.7
%QDF-1.0
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 $((3 * times)) $((3 * times))] /Contents 4 0 R /Resources << /XObject << /Map 6 0 R >> >> >>
endobj
4 0 obj
<< /Length 5 0 R >>
stream
$((3 * times)) 0 0 $((3 * times)) 0 0 cm /Map Do
endstream
endobj
5 0 obj
0
endobj
6 0 obj
<< /Type /XObject /Subtype /Image /Width 3 /Height 3 /ColorSpace /DeviceGray /BitsPerComponent 8 /Interpolate false /Filter /ASCIIHexDecode /Length 7 0 R >>
stream
00FF00FF00FF00FF00>
endstream
endobj
7 0 obj
0
endobj
xref
0 8
trailer <<
  /Root 1 0 R
  /Size 8
>>
startxref
0
%%EOF
PDF
    fix-qdf map.qdf >map.pdf
    qpdf --check map.pdf >check.txt
    pdftoppm -r 72 -png -singlefile map.pdf pdftoppm
    pdftocairo -r 72 -png -singlefile map.pdf pdftocairo
    mutool draw -q -r 72 -o mutool.png map.pdf 2>messages.txt
    gs -q -dNOPAUSE -dBATCH -sDEVICE=png16m -r72 -sOutputFile=gs.png map.pdf
    for tool in pdftoppm pdftocairo mutool gs; do
        echo "$times times, $tool: first line $(convert $tool.png -colorspace Gray -crop x1+0+0 -depth 8 gray:- | od -An -tu1 -v | xargs)"
    done
done | expect "3 times, pdftoppm: first line 0 76 153 229 204 127 50 0 0
3 times, pdftocairo: first line 0 0 83 169 255 171 85 1 0
3 times, mutool: first line 0 0 0 255 255 255 0 0 0
3 times, gs: first line 0 0 0 255 255 255 0 0 0
4 times, pdftoppm: first line 0 0 0 0 255 255 255 255 0 0 0 0
4 times, pdftocairo: first line 0 0 0 0 255 255 255 255 0 0 0 0
4 times, mutool: first line 0 0 0 0 255 255 255 255 0 0 0 0
4 times, gs: first line 0 0 0 0 255 255 255 255 0 0 0 0"
