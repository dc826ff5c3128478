#!/bin/bash
set -euo pipefail
BASE=/srv/files
show() {
  # ruleid: assay.bash.path-joined-from-input
  local file="$BASE/$1"
  if [ -f "$file" ]; then
    rm -f -- "$file"
  fi
}
show "$1"
