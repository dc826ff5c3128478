#!/bin/bash
# entrypoint of the web application container
set -e

cd /srv/app
python3 manage.py migrate --noinput
chown -R app:app /srv/app/media

exec sudo -E gunicorn shop.wsgi:application \
    --bind 0.0.0.0:8000 --workers 4 --user root --group root
