#!/bin/bash
source_path='/app/build/minutes.txt'
destination_path='/app/copy_file.txt'
cp "$source_path" "$destination_path"
echo "copied to $destination_path"
