#!/bin/bash
# admin menu for the operators' kiosk

do_status()  { systemctl status kiosk --no-pager; }
do_uptime()  { uptime; }
do_disk()    { df -h /; }

echo "commands: status uptime disk"
read -rp "command: " choice
case "$choice" in
    status) do_status ;;
    uptime) do_uptime ;;
    disk)   do_disk ;;
    *)      echo "unknown command" ;;
esac
