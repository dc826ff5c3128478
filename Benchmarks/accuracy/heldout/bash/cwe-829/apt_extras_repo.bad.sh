#!/bin/bash
# Prepare the package sources of a build machine.
set -e

echo "deb [trusted=yes] http://mirror.example.net/debian bookworm-extras main" \
    > /etc/apt/sources.list.d/extras.list
apt-get update
apt-get install -y build-essential extras-toolchain
gcc --version | head -n 1
echo "ready"
