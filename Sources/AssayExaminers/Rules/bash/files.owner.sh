#!/bin/bash
# ruleid: assay.bash.link-followed
chown app:app "$1"
