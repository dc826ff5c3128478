#!/bin/bash
# Print a random password of the wanted length.
length=${1:-16}
chars='ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'

password=""
for ((i = 0; i < length; i++)); do
    password+="${chars:RANDOM % ${#chars}:1}"
done

echo "New password: $password"
