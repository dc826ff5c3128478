#!/bin/bash
# Fetch the daily report from the partner API.
set -eu
API=https://partner.example.com/v2/report
user=$PARTNER_USER
pass=$PARTNER_PASSWORD
day=$(date -d yesterday +%F)

curl -fsS --config - "$API?day=$day" -o "report-$day.json" <<CFG
user = "$user:$pass"
CFG

jq '.total' "report-$day.json"
