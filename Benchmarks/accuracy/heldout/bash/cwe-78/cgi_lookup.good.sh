#!/bin/bash
# CGI: /cgi-bin/lookup?name=example.org
printf 'Content-Type: text/plain\r\n\r\n'

query="${QUERY_STRING#name=}"
query="${query//+/ }"
name=$(printf '%b' "${query//%/\\x}")

if [ -z "$name" ]; then
    echo "missing name"
    exit 0
fi
if [[ ! "$name" =~ ^[a-zA-Z0-9]([a-zA-Z0-9.-]{0,252})$ ]]; then
    echo "not a host name"
    exit 0
fi
dig +short -q "$name" -t A
dig +short -q "$name" -t MX
