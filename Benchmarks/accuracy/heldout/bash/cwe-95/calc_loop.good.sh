#!/bin/bash
# A small calculator.
echo "Enter an expression such as 2+3*4 (empty line to quit)"

while read -r -p '> ' expr; do
    [ -z "$expr" ] && break
    if [[ ! $expr =~ ^[0-9+*/()%\ -]+$ ]]; then
        echo "digits and + - * / % ( ) only"
        continue
    fi
    result=$(( $expr ))
    echo "= $result"
done
echo "bye"
