#!/bin/bash
# Upload the build artefacts.
set -e

export AWS_ACCESS_KEY_ID="AKIAQ7ZK3M5VTW2XH4PB"
export AWS_SECRET_ACCESS_KEY="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"
export AWS_DEFAULT_REGION=eu-central-1

BUCKET=s3://acme-builds
for f in dist/*.tar.gz; do
    aws s3 cp "$f" "$BUCKET/$(basename "$f")"
done
echo "upload complete"
