#!/bin/bash
set -euo pipefail
reports=/srv/reports
name="$1"
# ruleid: assay.bash.path-joined-from-input
target="$reports/${name}.txt"
cat -- "$target"
# ok: assay.bash.path-joined-from-input
fixed="$reports/index.txt"
cat -- "$fixed"
