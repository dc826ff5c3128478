#!/usr/bin/env bash
# Reads key=value settings that came with the uploaded job.
set -euo pipefail

job_dir="$1"
width=800
height=600
format=png

while IFS= read -r line; do
    [[ $line == \#* || -z $line ]] && continue
    eval "$line"
done < "$job_dir/settings.conf"

echo "rendering ${width}x${height} as $format"
/usr/local/bin/render --width "$width" --height "$height" --format "$format" "$job_dir/scene.dat"
