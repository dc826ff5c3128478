#!/bin/bash
# Upload the build artefacts.
set -e

: "${AWS_ACCESS_KEY_ID:?set AWS_ACCESS_KEY_ID}"
: "${AWS_SECRET_ACCESS_KEY:?set AWS_SECRET_ACCESS_KEY}"
export AWS_DEFAULT_REGION=eu-central-1

BUCKET=s3://acme-builds
for f in dist/*.tar.gz; do
    aws s3 cp "$f" "$BUCKET/$(basename "$f")"
done
echo "upload complete"
