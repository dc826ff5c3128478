#!/usr/bin/env bash
set -euo pipefail
LOG=/var/log/vpn-login.log

log() { printf '%s %s\n' "$(date -Is)" "$*" >> "$LOG"; }

read -rp 'User: ' user
read -rsp 'Password: ' password; echo

log "login attempt user=$user password=$password"
if printf '%s\n' "$password" | vpnctl login --user "$user" --password-stdin; then
    log "login ok user=$user"
else
    log "login failed user=$user"
    exit 1
fi
