#!/bin/bash
# Install the kubectx helper.
set -e
VERSION=1.8.0
URL=https://downloads.example.io/ktool/$VERSION/ktool-linux-amd64
SHA256=5d3b0c1f4be2c5a1d7786f6f1ad57ef5a5e1c0f21d1e3f6a4f4b1c8e1c3d9a77

tmp=$(mktemp)
trap 'rm -f "$tmp"' EXIT
curl -fsSL "$URL" -o "$tmp"
echo "$SHA256  $tmp" | sha256sum --check --quiet
install -m 0755 "$tmp" /usr/local/bin/ktool
ktool version
