#!/bin/bash
# Verify a downloaded release with the sum from the signed manifest.
set -eu
file=$1
manifest=$2
gpg --verify "$manifest.asc" "$manifest"

want=$(awk -v f="$(basename "$file")" '$2 == f { print $1 }' "$manifest")
have=$(sha256sum "$file" | cut -d' ' -f1)

if [ -n "$want" ] && [ "$want" = "$have" ]; then
    echo "$file: OK"
else
    echo "$file: MISMATCH" >&2
    exit 1
fi
