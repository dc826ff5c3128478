from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from PIL import Image

MAX = 5 * 1024 * 1024


class MediaService:
    def store(self, upload):
        if upload.size > MAX:
            raise ValidationError("file too large")
        path = default_storage.save("public/" + upload.name, upload)
        return default_storage.url(path)

    def thumbnail(self, path):
        image = Image.open(default_storage.path(path))
        image.thumbnail((200, 200))
        return image
