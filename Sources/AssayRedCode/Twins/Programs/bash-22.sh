#!/bin/bash

function calculate_tax {
    local income=$1
    local rate
    case ${#income} in
        1|2|3|4)
            rate=10
            ;;
        5)
            if [ "$income" -lt 50000 ]; then rate=20; else rate=30; fi
            ;;
        *)
            rate=40
            ;;
    esac
    echo $((income * rate / 100))
}

total=0
while read -r income; do
    tax=$(calculate_tax "$income")
    echo "The tax is $tax"
    total=$((total + tax))
done < /app/input/incomes.txt
echo "total: $total"
