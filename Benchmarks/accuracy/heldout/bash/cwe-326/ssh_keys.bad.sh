#!/usr/bin/env bash
# Provision a deploy key for every machine in the list.
set -euo pipefail

keys=keys
mkdir -p -m 0700 "$keys"
while read -r machine; do
    key="$keys/id_$machine"
    [[ -f $key ]] && continue
    ssh-keygen -q -t rsa -b 1024 -N '' -C "deploy@$machine" -f "$key"
    echo "$machine: $(ssh-keygen -lf "$key.pub")"
done < machines.txt
