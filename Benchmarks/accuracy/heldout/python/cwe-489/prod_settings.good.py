"""Settings of the production site."""
import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
DEBUG = False
ALLOWED_HOSTS = ["www.example.org", "example.org"]
ROOT_URLCONF = "site.urls"
WSGI_APPLICATION = "site.wsgi.application"
STATIC_ROOT = BASE_DIR / "static"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "site",
        "PASSWORD": os.environ["DB_PASSWORD"],
    }
}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = True
