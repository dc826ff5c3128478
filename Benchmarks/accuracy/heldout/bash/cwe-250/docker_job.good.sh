#!/usr/bin/env bash
# Runs the report generator in a container.
set -euo pipefail

IN=${1:?input folder}
OUT=${2:?output folder}
IMAGE=registry.example.org/reports:2.4.1

docker run --rm \
    --user "$(id -u):$(id -g)" --cap-drop ALL --security-opt no-new-privileges \
    -v "$IN:/in:ro" -v "$OUT:/out" \
    "$IMAGE" generate --in /in --out /out

ls -l "$OUT"
