#!/bin/bash
# Only one sync may run at a time.
LOCK=/run/sync/sync.lock
mkdir -p /run/sync

exec 9>"$LOCK"
if ! flock -n 9; then
    echo "sync already running" >&2
    exit 1
fi

rsync -a --delete /srv/data/ backup01:/srv/data/
echo "sync finished at $(date -Is)"
