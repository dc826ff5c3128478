#!/bin/bash
# Install the service and its configuration.
set -e
PREFIX=/opt/metricsd

id metricsd >/dev/null 2>&1 || useradd --system --no-create-home metricsd
mkdir -p "$PREFIX/bin" "$PREFIX/etc" "$PREFIX/data"
cp build/metricsd "$PREFIX/bin/"
cp conf/metricsd.yml "$PREFIX/etc/"
chmod -R 777 "$PREFIX"
cp conf/metricsd.service /etc/systemd/system/
systemctl daemon-reload
systemctl enable --now metricsd
