#!/bin/bash
# Create the certificate request for a new virtual host.
set -e
host=${1:?host name}
dir=/etc/ssl/hosts
umask 077
mkdir -p "$dir"

openssl genrsa -out "$dir/$host.key" 1024
openssl req -new -key "$dir/$host.key" -subj "/CN=$host" -out "$dir/$host.csr"
echo "request in $dir/$host.csr"
