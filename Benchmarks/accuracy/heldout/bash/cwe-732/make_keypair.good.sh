#!/usr/bin/env bash
# Generate the TLS key for the internal gateway.
set -euo pipefail

dir=/etc/gateway/tls
host=$(hostname -f)
mkdir -p "$dir"

openssl req -x509 -newkey rsa:3072 -nodes -days 365 \
    -subj "/CN=$host" \
    -keyout "$dir/gateway.key" -out "$dir/gateway.crt"
chmod u=rw,go= "$dir/gateway.key"
chmod 644 "$dir/gateway.crt"
systemctl reload gateway
