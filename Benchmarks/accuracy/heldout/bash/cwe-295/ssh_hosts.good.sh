#!/bin/bash
# Push the new configuration to the edge nodes.
set -eu
NODES="edge1.example.net edge2.example.net"
OPTS="-o StrictHostKeyChecking=yes -o UserKnownHostsFile=/etc/deploy/known_hosts"

for node in $NODES; do
    scp $OPTS edge.conf "deploy@$node:/etc/edge/edge.conf"
    ssh $OPTS "deploy@$node" sudo systemctl reload edge
done
