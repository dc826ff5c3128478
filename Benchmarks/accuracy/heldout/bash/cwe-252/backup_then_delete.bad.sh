#!/usr/bin/env bash
# Move last month's invoices to the archive server.
month=$(date -d 'last month' +%Y-%m)
src="/srv/invoices/$month"
archive="/srv/outgoing/invoices-$month.tar.gz"

tar -czf "$archive" -C "$src" .
scp -q "$archive" archive.example.com:/vault/
rm -rf -- "$src"
echo "invoices of $month archived"
