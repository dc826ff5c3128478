#!/bin/bash
for file_name in /app/samples/*; do
    echo "${file_name}"
done
