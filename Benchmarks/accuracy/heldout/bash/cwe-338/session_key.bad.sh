#!/usr/bin/env bash
# Start a sharing session; the visitor needs the printed key.
set -euo pipefail

port=${1:-8090}
key=$(awk 'BEGIN { srand(); for (i = 0; i < 4; i++) printf "%08x", int(rand() * 4294967295) }')

install -m 0600 /dev/null "$HOME/.share_key"
printf '%s' "$key" > "$HOME/.share_key"
echo "session key: $key"
exec /usr/local/bin/shared --port "$port" --key-file "$HOME/.share_key"
