#!/bin/bash
# Nightly: pack everything users dropped into the inbox.
set -eu
INBOX=/srv/ftp/inbox
DEST=/backup/inbox

mkdir -p "$DEST"
cd "$INBOX"
stamp=$(date +%F)
tar czf "$DEST/inbox-$stamp.tgz" -- ./*
echo "packed $(du -sh "$DEST/inbox-$stamp.tgz" | cut -f1)"
