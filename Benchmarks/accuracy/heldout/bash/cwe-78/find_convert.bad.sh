#!/bin/bash
# Turn every uploaded TIFF into a PNG.
set -eu

UPLOADS=/srv/uploads
OUT=/srv/gallery
mkdir -p "$OUT"

find "$UPLOADS" -type f -name '*.tiff' \
    -exec sh -c 'base=$(basename "{}" .tiff); magick "{}" "'"$OUT"'/$base.png"' \;

echo "done: $(find "$OUT" -name '*.png' | wc -l) images"
