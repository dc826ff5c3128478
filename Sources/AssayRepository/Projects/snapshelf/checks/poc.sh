#!/usr/bin/env bash
# Tells whether the project can be attacked.
exec python3 -EsB "${BASH_SOURCE[0]%/*}/check.py" poc
