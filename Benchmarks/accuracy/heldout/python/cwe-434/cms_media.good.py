from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.utils.crypto import get_random_string
from PIL import Image

MAX = 5 * 1024 * 1024


class MediaService:
    def store(self, upload):
        if upload.size > MAX:
            raise ValidationError("file too large")
        try:
            kind = Image.open(upload).format
        except OSError:
            raise ValidationError("not an image")
        if kind not in ("PNG", "JPEG"):
            raise ValidationError("only PNG and JPEG")
        upload.seek(0)
        path = default_storage.save(f"public/{get_random_string(20)}.{kind.lower()}", upload)
        return default_storage.url(path)

    def thumbnail(self, path):
        image = Image.open(default_storage.path(path))
        image.thumbnail((200, 200))
        return image
