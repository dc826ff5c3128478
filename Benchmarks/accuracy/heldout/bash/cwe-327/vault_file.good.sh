#!/usr/bin/env bash
set -euo pipefail

usage() { echo "usage: $0 lock|unlock FILE" >&2; exit 2; }
[ $# -eq 2 ] || usage
mode=$1 file=$2
read -rsp 'Passphrase: ' phrase; echo

case "$mode" in
    lock)   gpg --batch --symmetric --cipher-algo AES256 --pinentry-mode loopback --passphrase-fd 3 -o "$file.vault" "$file" 3<<<"$phrase" ;;
    unlock) gpg --batch --decrypt --pinentry-mode loopback --passphrase-fd 3 -o "${file%.vault}" "$file" 3<<<"$phrase" ;;
    *) usage ;;
esac
