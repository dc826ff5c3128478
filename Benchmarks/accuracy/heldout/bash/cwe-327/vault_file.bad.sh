#!/usr/bin/env bash
set -euo pipefail

usage() { echo "usage: $0 lock|unlock FILE" >&2; exit 2; }
[ $# -eq 2 ] || usage
mode=$1 file=$2
read -rsp 'Passphrase: ' phrase; echo

case "$mode" in
    lock)   openssl enc -rc4 -pbkdf2 -iter 600000 -salt -in "$file" -out "$file.vault" -pass fd:3 3<<<"$phrase" ;;
    unlock) openssl enc -d -rc4 -pbkdf2 -iter 600000 -in "$file" -out "${file%.vault}" -pass fd:3 3<<<"$phrase" ;;
    *) usage ;;
esac
