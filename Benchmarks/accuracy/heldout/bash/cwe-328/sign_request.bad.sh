#!/usr/bin/env bash
# Builds the authentication digest for the ticket API.
set -euo pipefail

secret_file=$HOME/.config/tickets/secret
body=$(jq -cn --arg t "$1" '{title: $t}')
ts=$(date +%s)

sig=$(printf '%s%s%s' "$ts" "$body" "$(cat "$secret_file")" | openssl dgst -sha1 -r | cut -d' ' -f1)

curl -fsS https://tickets.example.com/api/new \
    -H "X-Timestamp: $ts" -H "X-Signature: $sig" \
    -H 'Content-Type: application/json' -d "$body"
