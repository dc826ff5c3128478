#!/usr/bin/env bash
set -euo pipefail

APP=inventory
VERSION=$(git describe --tags --always)
WORKDIR=$(mktemp -d "${TMPDIR:-/tmp}/$APP-build.XXXXXXXX")
trap 'rm -rf -- "$WORKDIR"' EXIT

git archive HEAD | tar -x -C "$WORKDIR"
make -C "$WORKDIR" release
cp "$WORKDIR/dist/$APP.tar.gz" "./$APP-$VERSION.tar.gz"
echo "built $APP-$VERSION"
