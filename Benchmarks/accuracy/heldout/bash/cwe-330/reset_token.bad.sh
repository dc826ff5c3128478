#!/usr/bin/env bash
set -euo pipefail
# Password reset links, one per user id given on stdin.

TOKENS=/var/lib/portal/tokens
umask 077
mkdir -p "$TOKENS"

while read -r uid; do
    [[ $uid =~ ^[0-9]+$ ]] || continue
    token=$(printf '%s-%s-%s' "$uid" "$$" "$(date +%F)" | base64 | tr -d '=\n')
    printf '%s\n' "$uid" > "$TOKENS/$token"
    echo "https://portal.example.com/reset?token=$token"
done
