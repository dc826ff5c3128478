#!/usr/bin/env bash
# Reserve a job number in the shared spool directory.
set -euo pipefail
SPOOL=/var/spool/render

reserve() {
    local n=1
    while [[ -e "$SPOOL/job-$n" ]]; do
        n=$((n + 1))
    done
    mkdir -p "$SPOOL/job-$n"
    echo "$n"
}

job=$(reserve)
cp -- "$1" "$SPOOL/job-$job/input.blend"
echo "queued as job $job"
