import json

from django.http import HttpResponse

PAGE = """<!doctype html>
<div id="chart"></div>
<script>window.profile = %s;</script>
<script src="/static/chart.js"></script>"""


def profile(request, user):
    data = {"name": user.display_name, "bio": user.bio, "points": user.points}
    text = json.dumps(data)
    for char in "<>&":
        text = text.replace(char, "\\u%04x" % ord(char))
    return HttpResponse(PAGE % text)
