#!/bin/bash
base_directory="/app/docs"
target="../docs/guide.txt"
path=$(realpath "$base_directory/$target")
case "$path" in
    "$base_directory"/*)
        content=$(cat "$path")
        echo "$content"
        ;;
    *)
        echo "The path leads out of the directory."
        ;;
esac
