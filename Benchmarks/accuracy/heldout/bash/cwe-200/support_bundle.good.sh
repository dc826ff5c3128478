#!/usr/bin/env bash
# Collect a support bundle to attach to the public bug tracker.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
uname -a > "$work/uname.txt"
df -h > "$work/disk.txt"
dpkg -l > "$work/packages.txt"
printf '%s\n' "LANG=${LANG:-}" "SHELL=${SHELL:-}" > "$work/env.txt"
grep -E '^(port|workers|log_level)[[:space:]]*=' /etc/myapp/app.conf > "$work/app.conf" || true
tar -czf support.tar.gz -C "$work" .
echo "attach support.tar.gz to the issue"
