#!/bin/bash

# What a candidate has done counts, and nothing else.
function score {
    local months=$1
    local points=$2
    echo $((3 * months + 2 * points))
}

total=0
while IFS=',' read -r number months points; do
    [ "$number" == "number" ] && continue
    result=$(score "$months" "$points")
    total=$((total + result))
    echo "The hiring score for $number is $result"
done < /app/input/candidates.csv
echo "total: $total"
