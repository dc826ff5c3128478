#!/bin/bash
# Prepare the package sources of a build machine.
set -e

install -m 0644 keys/extras.gpg /usr/share/keyrings/extras.gpg
echo "deb [signed-by=/usr/share/keyrings/extras.gpg] https://mirror.example.net/debian bookworm-extras main" \
    > /etc/apt/sources.list.d/extras.list
apt-get update
apt-get install -y build-essential extras-toolchain
gcc --version | head -n 1
echo "ready"
