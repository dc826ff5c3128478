#!/bin/bash
# Remove old build results.
BUILD_DIR="${1:-/srv/build/output}"

echo "cleaning $BUILD_DIR"
cd "$BUILD_DIR" || { echo "cannot enter $BUILD_DIR" >&2; exit 1; }
rm -rf ./*
mkdir -p objects packages
touch .stamp
echo "clean"
