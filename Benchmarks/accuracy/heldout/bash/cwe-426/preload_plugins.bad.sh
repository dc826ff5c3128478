#!/usr/bin/env bash
# Start the image server with its codec libraries.
set -euo pipefail

APP_HOME=/opt/imgserver
export LD_LIBRARY_PATH="/tmp/codecs:./lib:${LD_LIBRARY_PATH:-}"
export IMG_CACHE=/var/cache/imgserver

cd "$APP_HOME"
mkdir -p "$IMG_CACHE"
exec "$APP_HOME/bin/imgserver" --port 9000 --cache "$IMG_CACHE"
