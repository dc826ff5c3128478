#!/bin/bash
set -e
# ruleid: assay.bash.download-run-unchecked
curl -fsSLo /opt/tool https://example.org/tool
chmod +x /opt/tool
/opt/tool --version
