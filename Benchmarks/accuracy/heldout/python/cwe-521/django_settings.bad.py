import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
DEBUG = False
ALLOWED_HOSTS = ["club.example.org"]

INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "members"]

AUTH_PASSWORD_VALIDATORS = []

LANGUAGE_CODE = "en-gb"
USE_TZ = True
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
