#!/bin/bash
# Print a random password of the wanted length.
length=${1:-16}
chars='ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'

password=$(LC_ALL=C tr -dc "$chars" < /dev/urandom | head -c "$length")

echo "New password: $password"
