#!/bin/bash
# ruleid: assay.bash.link-followed, assay.bash.argument-injection
chown app:app "$1"
