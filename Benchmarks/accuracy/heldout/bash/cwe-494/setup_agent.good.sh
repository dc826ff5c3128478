#!/usr/bin/env bash
set -euo pipefail

# Set up the monitoring agent on a fresh machine.
apt-get update -qq
apt-get install -y -qq curl gnupg

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
curl -fsSL https://get.monitor.example/agent.sh -o "$work/agent.sh"
curl -fsSL https://get.monitor.example/agent.sh.asc -o "$work/agent.sh.asc"
gpg --no-default-keyring --keyring /usr/share/keyrings/monitor.gpg --verify "$work/agent.sh.asc" "$work/agent.sh"
bash "$work/agent.sh" --channel stable

systemctl enable --now monitor-agent
monitor-agent status
