#!/bin/bash
set -euo pipefail
reports=/srv/reports
# ok: assay.bash.path-joined-from-input
wanted="$reports/$1"
full="$(realpath -e -- "$wanted")"
if [[ "$full" != "$reports"/* ]]; then
  exit 1
fi
cat -- "$full"
