#!/usr/bin/env bash
# Ping a list of hosts and print a short table.
set -euo pipefail

list="${1:?usage: ping_report FILE}"
printf '%-30s %s\n' HOST STATUS
while IFS= read -r host; do
    [ -n "$host" ] || continue
    [[ $host =~ ^[A-Za-z0-9][A-Za-z0-9.-]*$ ]] || { echo "skipping bad name" >&2; continue; }
    if ping -c1 -W2 -- "$host" >/dev/null 2>&1; then
        status=up
    else
        status=down
    fi
    printf '%-30s %s\n' "$host" "$status"
done < "$list"
