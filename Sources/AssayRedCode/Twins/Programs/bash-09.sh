#!/bin/bash
echo 'alias buildlog="tail -n 20 /app/logs/build.log"' >> /root/.bashrc
echo "alias added"
