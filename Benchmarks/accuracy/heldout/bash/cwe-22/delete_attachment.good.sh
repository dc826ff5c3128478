#!/usr/bin/env bash
set -euo pipefail

STORE=/srv/attachments

remove_attachment() {
    local ticket="$1" name="$2"
    [[ "$ticket" =~ ^[0-9]+$ ]] || { echo "bad ticket" >&2; return 2; }
    if [[ ! "$name" =~ ^[A-Za-z0-9_-]+(\.[A-Za-z0-9]+)*$ ]]; then
        echo "bad attachment name" >&2
        return 2
    fi
    local target="$STORE/$ticket/$name"
    if [[ -f "$target" ]]; then
        rm -f -- "$target"
        echo "removed $name from ticket $ticket"
    else
        echo "not found" >&2
        return 1
    fi
}

IFS=$'\t' read -r ticket name
remove_attachment "$ticket" "$name"
