#!/bin/bash

function sendDataToServer {
    local path=$1
    cat "$path" > /dev/udp/127.0.0.1/5388
}

echo "Sending 1 datagram."
sendDataToServer /app/build/metric.txt
echo "Data sent."
