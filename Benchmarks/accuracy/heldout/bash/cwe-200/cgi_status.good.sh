#!/bin/bash
# Public status page of the service.
echo "Content-Type: text/html"
echo
echo "<h1>Status</h1>"
if systemctl is-active --quiet shop; then
    echo "<p>shop: running</p>"
else
    echo "<p>shop: stopped</p>"
fi
echo "<p>checked at $(date -u +%FT%TZ)</p>"
