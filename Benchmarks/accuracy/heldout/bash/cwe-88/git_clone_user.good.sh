#!/usr/bin/env bash
set -euo pipefail

WORK=/var/lib/mirror

mirror_repo() {
    local url=$1 name=$2
    [[ $name =~ ^[a-z0-9_]+$ ]] || return 2
    cd "$WORK"
    case "$url" in
        https://*) ;;
        *) echo "only https urls" >&2; return 2 ;;
    esac
    git clone --mirror -- "$url" "$name.git"
    git -C "$name.git" gc --quiet
}

read -r -p 'Repository URL: ' url
read -r -p 'Short name: ' name
mirror_repo "$url" "$name"
