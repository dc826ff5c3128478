#!/bin/bash

bash /app/tools/helper.sh &
pid=$!
while [ ! -e /app/helper.ready ]; do
    sleep 0.1
done
echo "PID: $pid, the helper runs"
kill -TERM "$pid"
wait "$pid"
echo "PID: $pid, the helper is stopped"
cat /app/helper.stopped
