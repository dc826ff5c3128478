#!/usr/bin/env bash
# Tells whether the project does what it should.
exec python3 -EsB "${BASH_SOURCE[0]%/*}/check.py" test
