#!/usr/bin/env bash
set -euo pipefail

# Set up the monitoring agent on a fresh machine.
apt-get update -qq
apt-get install -y -qq curl gnupg

curl -fsSL https://get.monitor.example/agent.sh | bash -s -- --channel stable

systemctl enable --now monitor-agent
monitor-agent status
