import os

import requests
from django.http import Http404, JsonResponse


def stats(request):
    """Statistics of a region, fetched from that region's own server."""
    region = request.GET.get("region")
    if not region:
        raise Http404
    reply = requests.get(
        f"https://{region}/stats/daily",
        headers={"Accept": "application/json"},
        timeout=float(os.environ.get("STATS_TIMEOUT", "8")),
    )
    reply.raise_for_status()
    return JsonResponse(reply.json())
