#!/bin/bash
data="print('The weekly build is ready.')"
encoded_data=$(echo -n "$data" | base64 -w 0)
filename="/app/encoded_note.txt"
echo -n "$encoded_data" > "$filename"
echo "$data written to $filename"
