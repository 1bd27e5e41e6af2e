#!/usr/bin/env bash
# Guess: MuPDF draws an SVG as exactly as it draws a PDF; what its SVG reader does not know, it says.
# Behaviour: it draws lines and areas and passes over what shapes them, without a message: a clip path, a mask and dashes are ignored (a curve runs over its axes, dashed
# bounds are solid), gradients and patterns are black, hsl() is black, and the opacity of a group is given to each of its parts, which then show through each other.
. "$(dirname "$0")/lib.sh"
debian mutool:mupdf-tools rsvg-convert:librsvg2-bin
draw() {
    local name=$1
    {
        echo '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#ffffff"/>'
        echo "$2"
        echo '</svg>'
    } >"$name.svg"
    mutool draw -q -r 96 -c gray -F pgm -o "$name.pgm" "$name.svg" 2>messages
    rsvg-convert -f pdf -o "$name.pdf" "$name.svg"
    mutool draw -q -r 96 -c gray -F pgm -o "$name.pdf.pgm" "$name.pdf"
    echo "$name: SVG $(ink "$name.pgm") %, by way of PDF $(ink "$name.pdf.pgm") %, messages: $(grep -vc "ICC support" messages)"
}
# ink FILE: how dark a picture of grey pixels is, to ten per cent.
ink() {
    tail -c 1600 "$1" | od -An -v -tu1 -w1 | awk '{ dark += 255 - $1 } END { printf "%.0f", 10 * int(dark / 255 / 160 + 0.5) }'
}
all='<rect width="40" height="40"'
{
    draw clip "<clipPath id='c'><rect width='20' height='20'/></clipPath>$all clip-path='url(#c)'/>"
    draw mask "<mask id='m'><rect width='20' height='20' fill='#ffffff'/></mask>$all mask='url(#m)'/>"
    draw dashes "<path d='M0 20H40' stroke='#000000' stroke-width='40' stroke-dasharray='4 16'/>"
    draw gradient "<linearGradient id='g'><stop stop-color='#ffffff'/><stop offset='1' stop-color='#808080'/></linearGradient>$all fill='url(#g)'/>"
    draw pattern "<pattern id='p' width='10' height='10' patternUnits='userSpaceOnUse'><rect width='2' height='10'/></pattern>$all fill='url(#p)'/>"
    draw hsl "$all fill='hsl(0,0%,90%)'/>"
    draw group "<g opacity='0.5'>$all/>$all/></g>"
} | expect "clip: SVG 100 %, by way of PDF 30 %, messages: 0
mask: SVG 100 %, by way of PDF 20 %, messages: 0
dashes: SVG 100 %, by way of PDF 20 %, messages: 0
gradient: SVG 100 %, by way of PDF 20 %, messages: 0
pattern: SVG 100 %, by way of PDF 20 %, messages: 0
hsl: SVG 100 %, by way of PDF 10 %, messages: 0
group: SVG 70 %, by way of PDF 50 %, messages: 0"
