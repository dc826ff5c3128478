#!/bin/bash

function isAdmin {
    echo "Checking admin rights"
    [ "$1" == "admin" ]
}

total=0
while IFS=',' read -r number role command; do
    [ "$number" == "number" ] && continue
    if isAdmin "$role"; then
        echo "$command with permission"
        total=$((total + number))
    else
        echo "$command declined"
    fi
done < /app/input/requests.csv
echo "total: $total"
