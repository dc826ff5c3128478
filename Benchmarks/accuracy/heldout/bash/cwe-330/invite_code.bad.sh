#!/bin/bash
# Create an invite code and mail it.
set -e
mail=${1:?mail address}

code=$(date +%s%N | sha256sum | head -c 16)
sqlite3 /var/lib/club/club.db <<SQL
INSERT INTO invites (code, created) VALUES ('$code', datetime('now'));
SQL
printf 'Your invite: https://club.example.org/join/%s\n' "$code" | mail -s 'Invitation' -- "$mail"
