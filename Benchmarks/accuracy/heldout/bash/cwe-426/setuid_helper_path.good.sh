#!/bin/bash
# Called through sudo by the web panel to restart one site.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
set -eu

site=$1
[[ $site =~ ^[a-z0-9-]+$ ]] || exit 2

nginx -t
systemctl restart "site@$site"
logger -t panel "restarted $site"
