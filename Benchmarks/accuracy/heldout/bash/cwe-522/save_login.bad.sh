#!/usr/bin/env bash
# Ask for the account once and keep it for later runs.
set -euo pipefail

conf_dir="$HOME/.config/uploader"
mkdir -p "$conf_dir"

read -rp "User: " user
read -rsp "Password: " pass
echo

echo "user=$user" > "$conf_dir/login"
echo "password=$(printf '%s' "$pass" | base64)" >> "$conf_dir/login"
chmod 644 "$conf_dir/login"
echo "saved"
