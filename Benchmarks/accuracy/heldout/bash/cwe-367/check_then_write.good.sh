#!/usr/bin/env bash
# Reserve a job number in the shared spool directory.
set -euo pipefail
SPOOL=/var/spool/render

reserve() {
    local n=1
    while ! mkdir "$SPOOL/job-$n" 2>/dev/null; do
        [[ -d "$SPOOL" && -w "$SPOOL" ]] || return 1
        n=$((n + 1))
    done
    echo "$n"
}

job=$(reserve)
cp -- "$1" "$SPOOL/job-$job/input.blend"
echo "queued as job $job"
