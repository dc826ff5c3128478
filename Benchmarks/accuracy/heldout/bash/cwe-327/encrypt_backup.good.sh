#!/bin/bash
# Encrypt last night's archive for off-site storage.
set -euo pipefail
src=/backup/last.tar
keyfile=/etc/backup/recipient.pub
passfile=/etc/backup/pass

[ -r "$src" ] || exit 1
age -R "$keyfile" -o "$src.enc" "$src"
rsync "$src.enc" offsite:/vault/
echo "sent $(stat -c %s "$src.enc") bytes"
