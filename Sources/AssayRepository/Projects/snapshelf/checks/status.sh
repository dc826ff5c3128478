#!/usr/bin/env bash
# Builds the project and tells whether it starts.
exec python3 -EsB "${BASH_SOURCE[0]%/*}/check.py" status
