#!/usr/bin/env bash
# Draws the pictures of docs/guide and the gallery docs/gallery.md anew, with the program itself: after `mvn package -DskipTests`,
#
#   src/guide/pictures.sh          # docs/gallery.md, docs/gallery, docs/guide
#   src/guide/pictures.sh site     # the gallery as a site of handouts: target/site/index.html
set -euo pipefail
cd "$(dirname "$0")/../.."
geodescent() { java -jar target/geodescent.jar "$@"; }

if [ "${1:-}" = site ]; then
    geodescent reproduce all --format svg,html --out target/site --index index.html
    exit
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
geodescent reproduce all --format png --dpi 96 --out "$work/gallery" --index gallery.md
mkdir -p docs/gallery
cp "$work"/gallery/*.png docs/gallery/
sed 's#](\([A-Z0-9]*\.png\))#](gallery/\1)#' "$work/gallery/gallery.md" >docs/gallery.md

cp docs/gallery/B1.png docs/guide/homework.png
geodescent reproduce A1 --format svg --out "$work"
geodescent render --session "$work/A1.svg" --view input-plane --width 84mm --height 60mm --style publication --dpi 200 --out docs/guide/paper.png
penguins=(--data datasets/penguins.csv --label species --columns bill_length_mm,bill_depth_mm --skip-missing)
geodescent train "${penguins[@]}" --scale standard --save "$work/penguins.geodescent" --quiet
geodescent render --session "$work/penguins.geodescent" --width 120mm --height 80mm --dpi 160 --out docs/guide/own-data.png
cp docs/gallery/A4.png docs/guide/cifar.png
