#!/bin/bash
# ok: assay.bash.unchecked-change-of-folder
cd "$BUILD_DIR" || exit 1
rm -rf ./*
