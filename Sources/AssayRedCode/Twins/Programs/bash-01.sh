#!/bin/bash

function send_post_request {
    local url=$1
    local body=$2
    curl -s -o /dev/null -w "%{http_code}" --data-binary @"$body" -H "Content-Type: text/plain" "$url"
}

url='http://127.0.0.1:5758/submit'
body='/app/build/report.txt'

response_status=$(send_post_request "$url" "$body")
echo "$response_status"
echo "post success"
