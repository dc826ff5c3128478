#!/usr/bin/env bash
# Builds the authentication digest for the ticket API.
set -euo pipefail

secret_file=$HOME/.config/tickets/secret
body=$(jq -cn --arg t "$1" '{title: $t}')
ts=$(date +%s)

sig=$(printf '%s.%s' "$ts" "$body" | python3 -c '
import hmac, sys
key = open(sys.argv[1], "rb").read().strip()
print(hmac.new(key, sys.stdin.buffer.read(), "sha256").hexdigest())' "$secret_file")

curl -fsS https://tickets.example.com/api/new \
    -H "X-Timestamp: $ts" -H "X-Signature: $sig" \
    -H 'Content-Type: application/json' -d "$body"
