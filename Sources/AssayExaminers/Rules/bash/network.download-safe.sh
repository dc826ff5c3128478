#!/bin/bash
set -e
# ok: assay.bash.download-run-unchecked
curl -fsSLo /opt/tool https://example.org/tool
echo "d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26  /opt/tool" | sha256sum -c -
chmod +x /opt/tool
/opt/tool --version
