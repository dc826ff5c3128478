#!/bin/bash
# Back the shop database up.
set -euo pipefail

: "${DB_USER:?}" "${DB_PASS:?}" "${DB_HOST:?}"
out="/backup/shop-$(date +%F).sql.gz"
umask 077

mysqldump -h "$DB_HOST" -u "$DB_USER" -p"$DB_PASS" shop | gzip > "$out"
echo "wrote $out"
