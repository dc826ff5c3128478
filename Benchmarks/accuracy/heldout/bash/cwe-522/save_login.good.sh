#!/usr/bin/env bash
# Ask for the account once and keep it for later runs.
set -euo pipefail

conf_dir="$HOME/.config/uploader"
mkdir -p "$conf_dir"

read -rp "User: " user
read -rsp "Password: " pass
echo

printf 'user=%s\n' "$user" > "$conf_dir/login"
printf '%s' "$pass" | secret-tool store --label="uploader $user" service uploader account "$user"
echo "saved"
