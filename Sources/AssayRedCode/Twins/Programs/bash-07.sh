#!/bin/bash
file_name='/app/docs/readme.txt'
if [ -r "$file_name" ]; then
    content=$(cat "$file_name")
    echo "$content"
else
    echo "Error: Cannot read the file $file_name"
fi
