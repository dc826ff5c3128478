#!/bin/bash
set -euo pipefail
# ok: assay.bash.unchecked-change-of-folder
cd "$BUILD_DIR"
rm -rf ./*
