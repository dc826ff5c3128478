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
sh -c "dig +short $name A; dig +short $name MX"
