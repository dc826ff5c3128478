import mimetypes
import os

import boto3

BUCKET = "press-photos"


def client():
    return boto3.client(
        "s3",
        region_name="eu-north-1",
        aws_access_key_id=os.environ["PRESS_KEY_ID"],
        aws_secret_access_key=os.environ["PRESS_KEY"],
    )


def upload(path, key):
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    client().upload_file(path, BUCKET, key, ExtraArgs={"ContentType": kind})
    return f"s3://{BUCKET}/{key}"
