#!/bin/bash
# Only one sync may run at a time.
LOCK=/run/sync/sync.lock
mkdir -p /run/sync

if [ -e "$LOCK" ]; then
    echo "sync already running" >&2
    exit 1
fi
touch "$LOCK"
trap 'rm -f "$LOCK"' EXIT

rsync -a --delete /srv/data/ backup01:/srv/data/
echo "sync finished at $(date -Is)"
