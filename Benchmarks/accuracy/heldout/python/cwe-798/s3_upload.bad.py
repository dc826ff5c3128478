import mimetypes
import boto3

BUCKET = "press-photos"
AWS_KEY = "AKIAQ4KX7M2NDPVH5RTE"
AWS_SECRET = "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"


def client():
    return boto3.client(
        "s3",
        region_name="eu-north-1",
        aws_access_key_id=AWS_KEY,
        aws_secret_access_key=AWS_SECRET,
    )


def upload(path, key):
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    client().upload_file(path, BUCKET, key, ExtraArgs={"ContentType": kind})
    return f"s3://{BUCKET}/{key}"
