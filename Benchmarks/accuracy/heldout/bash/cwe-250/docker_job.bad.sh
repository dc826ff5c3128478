#!/usr/bin/env bash
# Runs the report generator in a container.
set -euo pipefail

IN=${1:?input folder}
OUT=${2:?output folder}
IMAGE=registry.example.org/reports:2.4.1

docker run --rm \
    --privileged --user root \
    -v /:/host \
    "$IMAGE" generate --in "/host$IN" --out "/host$OUT"

ls -l "$OUT"
