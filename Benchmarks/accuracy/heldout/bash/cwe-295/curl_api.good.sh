#!/bin/bash
# Ask the controller for the state of every device.
set -e
BASE=https://controller.local:8443/api

devices() {
    curl -sf --cacert /etc/controller/ca.pem -H "Authorization: Bearer $TOKEN" "$BASE/devices"
}

devices | jq -r '.[] | [.name, .state] | @tsv' |
while IFS=$'\t' read -r name state; do
    printf '%-20s %s\n' "$name" "$state"
done
