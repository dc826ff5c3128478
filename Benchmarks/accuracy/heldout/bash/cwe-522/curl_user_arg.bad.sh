#!/bin/bash
# Fetch the daily report from the partner API.
set -eu
API=https://partner.example.com/v2/report
user=$PARTNER_USER
pass=$PARTNER_PASSWORD
day=$(date -d yesterday +%F)

curl -fsS -u "$user:$pass" "$API?day=$day" -o "report-$day.json"

jq '.total' "report-$day.json"
