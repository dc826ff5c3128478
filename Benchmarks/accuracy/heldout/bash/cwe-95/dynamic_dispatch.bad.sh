#!/bin/bash
# admin menu for the operators' kiosk

do_status()  { systemctl status kiosk --no-pager; }
do_uptime()  { uptime; }
do_disk()    { df -h /; }

echo "commands: status uptime disk"
read -rp "command: " choice
eval "do_$choice"
