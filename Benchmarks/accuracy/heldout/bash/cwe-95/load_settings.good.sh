#!/usr/bin/env bash
# Reads key=value settings that came with the uploaded job.
set -euo pipefail

job_dir="$1"
width=800
height=600
format=png

while IFS='=' read -r key value; do
    case "$key" in
        width)  [[ $value =~ ^[0-9]{1,5}$ ]] && width=$value ;;
        height) [[ $value =~ ^[0-9]{1,5}$ ]] && height=$value ;;
        format) [[ $value =~ ^(png|jpg|webp)$ ]] && format=$value ;;
    esac
done < "$job_dir/settings.conf"

echo "rendering ${width}x${height} as $format"
/usr/local/bin/render --width "$width" --height "$height" --format "$format" "$job_dir/scene.dat"
