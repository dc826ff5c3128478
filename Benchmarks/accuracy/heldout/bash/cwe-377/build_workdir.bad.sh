#!/usr/bin/env bash
set -euo pipefail

APP=inventory
VERSION=$(git describe --tags --always)
WORKDIR="/tmp/$APP-build"
rm -rf "$WORKDIR"
mkdir -p "$WORKDIR"

git archive HEAD | tar -x -C "$WORKDIR"
make -C "$WORKDIR" release
cp "$WORKDIR/dist/$APP.tar.gz" "./$APP-$VERSION.tar.gz"
echo "built $APP-$VERSION"
