import os

import requests
from django.http import Http404, JsonResponse

BACKENDS = {
    "north": "https://north.stats.example.net",
    "south": "https://south.stats.example.net",
}


def stats(request):
    """Statistics of a region, fetched from that region's own server."""
    base = BACKENDS.get(request.GET.get("region"))
    if base is None:
        raise Http404
    reply = requests.get(
        f"{base}/stats/daily",
        headers={"Accept": "application/json"},
        timeout=float(os.environ.get("STATS_TIMEOUT", "8")),
    )
    reply.raise_for_status()
    return JsonResponse(reply.json())
