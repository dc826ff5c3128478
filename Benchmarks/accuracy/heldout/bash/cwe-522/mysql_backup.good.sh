#!/bin/bash
# Back the shop database up.
set -euo pipefail

: "${DB_USER:?}" "${DB_PASS:?}" "${DB_HOST:?}"
out="/backup/shop-$(date +%F).sql.gz"
umask 077

cnf=$(mktemp)
trap 'rm -f "$cnf"' EXIT
printf '[client]\nhost=%s\nuser=%s\npassword="%s"\n' "$DB_HOST" "$DB_USER" "$DB_PASS" > "$cnf"
mysqldump --defaults-extra-file="$cnf" shop | gzip > "$out"
echo "wrote $out"
