#!/bin/bash

declare -A values
while IFS=',' read -r key value; do
    [ "$key" == "key" ] && continue
    if [[ -n ${values[$key]} ]]; then
        echo "$key stands twice, the later value counts"
    fi
    values[$key]=$value
done < /app/input/pairs.csv

total=0
for key in "${!values[@]}"; do
    total=$((total + values[$key]))
done
echo "total: $total"
