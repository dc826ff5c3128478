#!/bin/bash

url='http://1mocat.github.io/greeting.py'
local_filename='/app/tools/greeting.py'
temporary=$(mktemp)

curl -s -o "$temporary" "$url"
expected=$(cut -d ' ' -f 1 /app/tools/greeting.sha256)
actual=$(sha256sum "$temporary" | cut -d ' ' -f 1)

if [ "$actual" == "$expected" ]; then
    cp "$temporary" "$local_filename"
    echo "checksum verified, saved to $local_filename"
else
    echo "checksum differs, not saved"
fi
rm "$temporary"
