#!/bin/bash
target=$(realpath -e -- "$1")
# ok: assay.bash.link-followed
chown --no-dereference app:app -- "$target"
