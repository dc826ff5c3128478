#!/bin/bash
rm /app/scratch/build.tmp
echo "removed the scratch file"
