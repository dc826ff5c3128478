#!/usr/bin/env bash
# Copies the uploads of a project to the public site.
set -euo pipefail

SRC="/srv/projects/$1/upload"
DST="/var/www/html/$1"
[[ $1 =~ ^[a-z0-9]+$ ]]

install -d -m 0755 "$DST"
cp -rL "$SRC/." "$DST/"
find "$DST" -type f -exec chmod 0644 {} +
echo "published $(find "$DST" -type f | wc -l) files"
