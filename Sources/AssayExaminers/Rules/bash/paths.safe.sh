#!/bin/bash
set -euo pipefail
reports=/srv/reports
name="$1"
if [[ ! "$name" =~ ^[a-z0-9_-]+$ ]]; then
  echo "bad name" >&2
  exit 1
fi
# ok: assay.bash.path-joined-from-input
target="$reports/${name}.txt"
cat -- "$target"
