import re

from django.http import HttpResponseBadRequest, JsonResponse

from .models import Entry


def grep(request):
    needle = request.GET.get("pattern", "")
    if not 1 <= len(needle) <= 100:
        return HttpResponseBadRequest("pattern of 1 to 100 characters")
    try:
        rx = re.compile(needle, re.IGNORECASE)
    except re.error:
        return HttpResponseBadRequest("bad pattern")
    found = [e.pk for e in Entry.objects.filter(owner=request.user)[:500] if rx.search(e.text)]
    return JsonResponse({"entries": found})
