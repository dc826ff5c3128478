#!/bin/bash

function is_valid {
    local octet='(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
    [[ $1 =~ ^$octet\.$octet\.$octet\.$octet$ ]]
}

total=0
while IFS=',' read -r number address; do
    [ "$number" == "number" ] && continue
    if is_valid "$address"; then
        echo "$address is a valid IP address"
        total=$((total + number))
    else
        echo "$address is no valid IP address"
    fi
done < /app/input/addresses.csv
echo "total: $total"
