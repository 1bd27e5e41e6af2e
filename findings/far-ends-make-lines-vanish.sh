#!/usr/bin/env bash
# Guess: a straight line whose two ends lie far outside the picture is drawn where it crosses it; that is what viewers clip for.
# Behaviour: with its ends 100,000 pixels away the line is missing in librsvg and Inkscape, at two million in MuPDF's rendering of a PDF (one
# million is still there), and at a thousand million in Poppler's. Nobody warns. A boundary has to be cut to the picture by whoever writes the file.
# Seen with librsvg 2.54.7, Inkscape 1.2.2 (both on Cairo 1.16), Poppler 22.12, MuPDF 1.21.1 of Debian 12.
. "$(dirname "$0")/lib.sh"
debian rsvg-convert:librsvg2-bin inkscape:inkscape pdftoppm:poppler-utils mutool:mupdf-tools python3:python3-minimal
cat >files.py <<'PYTHON'
import sys

end = int(sys.argv[1])
with open("line.svg", "w") as svg:
    svg.write(
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 200 200">'
        '<rect width="200" height="200" fill="white"/>'
        f'<path d="M{-end} {-end + 30}L{end} {end + 30}" stroke="black" stroke-width="2" fill="none"/></svg>'
    )
content = f"2 w {-end} {-end + 30} m {end} {end + 30} l S\n".encode()
objects = [
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>",
    b"<</Length %d>>\nstream\n" % len(content) + content + b"\nendstream",
]
pdf, places = b"%PDF-1.4\n", []
for number, text in enumerate(objects, 1):
    places.append(len(pdf))
    pdf += b"%d 0 obj\n" % number + text + b"\nendobj\n"
table = len(pdf)
pdf += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
pdf += b"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table
with open("line.pdf", "wb") as file:
    file.write(pdf)
PYTHON
drawn() {
    if cmp -s "$1" "empty-$1"; then echo -n " missing"; else echo -n " drawn"; fi
}
pictures() {
    rsvg-convert line.svg -o "$1rsvg.png"
    inkscape line.svg -o "$1inkscape.png" >/dev/null 2>&1
    pdftoppm -r 72 -png -singlefile line.pdf "$1poppler"
    mutool draw -q -r 72 -o "$1mupdf.png" line.pdf 2>/dev/null
}
# A line of no length is drawn by nobody.
python3 files.py 0
pictures empty-
for end in 10000 100000 1000000 2000000 1000000000; do
    python3 files.py "$end"
    pictures ""
    echo "$end: librsvg$(drawn rsvg.png), Inkscape$(drawn inkscape.png), Poppler$(drawn poppler.png), MuPDF$(drawn mupdf.png)"
done | expect "10000: librsvg drawn, Inkscape drawn, Poppler drawn, MuPDF drawn
100000: librsvg missing, Inkscape missing, Poppler drawn, MuPDF drawn
1000000: librsvg missing, Inkscape missing, Poppler drawn, MuPDF drawn
2000000: librsvg missing, Inkscape missing, Poppler drawn, MuPDF missing
1000000000: librsvg missing, Inkscape missing, Poppler missing, MuPDF missing"
