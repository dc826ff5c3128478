import json

from django.http import HttpResponse

PAGE = """<!doctype html>
<div id="chart"></div>
<script>window.profile = %s;</script>
<script src="/static/chart.js"></script>"""


def profile(request, user):
    data = {"name": user.display_name, "bio": user.bio, "points": user.points}
    return HttpResponse(PAGE % json.dumps(data, ensure_ascii=False))
