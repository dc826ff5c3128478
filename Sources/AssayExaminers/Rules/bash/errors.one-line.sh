#!/bin/bash
# ruleid: assay.bash.unchecked-change-of-folder
cd "$CACHE"; rm -rf old
