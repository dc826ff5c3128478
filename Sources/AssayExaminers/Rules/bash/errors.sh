#!/bin/bash
# ruleid: assay.bash.unchecked-change-of-folder
cd "$BUILD_DIR"
rm -rf ./*
# ruleid: assay.bash.errors-ignored
sha256sum -c sums.txt || true
# ruleid: assay.bash.errors-ignored
iptables -P INPUT DROP || :
# ok: assay.bash.errors-ignored
sha256sum -c sums.txt || exit 1
# ok: assay.bash.errors-ignored
rm -f old.log || true
user="$1"
# ruleid: assay.bash.sql-built-from-input
mysql shop -e "SELECT * FROM users WHERE name = '$user'"
# ruleid: assay.bash.sql-built-from-input
sqlite3 shop.db "DELETE FROM users WHERE id = $2"
# ok: assay.bash.sql-built-from-input
psql shop -v name="$user" -f find.sql
# ok: assay.bash.sql-built-from-input
mysql shop -e "SELECT COUNT(*) FROM users"
# ruleid: assay.bash.log-from-input
echo "login of $user" >> /var/log/app.log
# ruleid: assay.bash.log-from-input
logger "login of $3"
# ok: assay.bash.log-from-input
echo "login of $(printf %q "$user")" >> /var/log/app.log
# ok: assay.bash.log-from-input
logger "login"
# ruleid: assay.bash.request-to-address-from-input, assay.bash.argument-injection
curl -s "$1"
url="$2"
# ruleid: assay.bash.request-to-address-from-input
curl -s -- "$url"
# ok: assay.bash.request-to-address-from-input
curl -s https://api.example.org/v1
# ok: assay.bash.request-to-address-from-input
curl -s "https://api.example.org/v1"
pid="$4"
# ruleid: assay.bash.input-not-validated
kill "$pid"
# ruleid: assay.bash.input-not-validated
sleep "$5"
# ok: assay.bash.input-not-validated
kill "$(cat /run/app.pid)"
# ok: assay.bash.input-not-validated
sleep 5
