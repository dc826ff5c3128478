#!/bin/bash
# database dump, one file a day
set -e
umask 000
OUT=/var/backups/pg
mkdir -p "$OUT"
day=$(date +%F)

pg_dump --format=custom --file="$OUT/shop-$day.dump" shop
find "$OUT" -name 'shop-*.dump' -mtime +14 -delete
echo "dumped shop for $day"
