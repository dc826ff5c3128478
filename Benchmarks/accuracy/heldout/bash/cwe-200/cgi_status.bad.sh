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
echo "<h2>Environment</h2><pre>"
env | sort
cat /etc/passwd
echo "</pre>"
