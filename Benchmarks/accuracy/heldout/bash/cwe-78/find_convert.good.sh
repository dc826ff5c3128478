#!/bin/bash
# Turn every uploaded TIFF into a PNG.
set -eu

UPLOADS=/srv/uploads
OUT=/srv/gallery
mkdir -p "$OUT"

find "$UPLOADS" -type f -name '*.tiff' \
    -exec sh -c 'out=$1; shift; for f; do base=$(basename "$f" .tiff); magick "$f" "$out/$base.png"; done' sh "$OUT" {} +

echo "done: $(find "$OUT" -name '*.png' | wc -l) images"
