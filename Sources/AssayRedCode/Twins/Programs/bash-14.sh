#!/bin/bash

function safe_calculator {
    local input_string=$1
    if [[ $input_string =~ ^[0-9\ +*-]+$ ]]; then
        echo "Result: $((input_string))"
    else
        echo "Error: not a calculation"
    fi
}

safe_calculator "$(cat /app/input/expression.txt)"
