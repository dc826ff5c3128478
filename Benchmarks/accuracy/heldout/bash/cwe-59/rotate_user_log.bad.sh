#!/bin/bash
# Run by root from cron: archive each user's application log.
set -eu
ARCHIVE=/var/archive/applogs
mkdir -p "$ARCHIVE"

for home in /home/*; do
    user=$(basename "$home")
    log="$home/app/app.log"
    [ -f "$log" ] || continue
    cat "$log" > "$ARCHIVE/$user.log"
    chown "$user" "$ARCHIVE/$user.log"
    : > "$log"
done
