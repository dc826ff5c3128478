#!/bin/bash
# Merge several CSV exports, sorted by the first column.
set -e

tmp=/tmp/merge_$$.csv
trap 'rm -f "$tmp"' EXIT

for f in "$@"; do
    tail -n +2 "$f" >> "$tmp"
done

head -n 1 "$1"
sort -t, -k1,1 "$tmp"
