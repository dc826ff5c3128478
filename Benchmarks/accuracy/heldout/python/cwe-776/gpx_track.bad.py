from django.http import HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_POST
from lxml import etree

NS = {"g": "http://www.topografix.com/GPX/1/1"}


@require_POST
def upload_track(request):
    upload = request.FILES["track"]
    if upload.size > 5_000_000:
        return HttpResponseBadRequest("track too large")
    parser = etree.XMLParser(huge_tree=True, resolve_entities=True, no_network=True)
    try:
        tree = etree.parse(upload, parser)
    except etree.XMLSyntaxError:
        return HttpResponseBadRequest("not a GPX file")
    points = tree.xpath("//g:trkpt", namespaces=NS)
    return JsonResponse({"name": tree.findtext(".//g:name", "", NS), "points": len(points)})
