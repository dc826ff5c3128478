from django.http import HttpResponseForbidden, JsonResponse
from django.contrib.auth.decorators import login_required

from .models import Membership, Order


@login_required
def choose_tenant(request):
    tenant = request.POST.get("tenant", "")
    request.session["tenant_id"] = tenant
    return JsonResponse({"tenant": request.session["tenant_id"]})


@login_required
def orders(request):
    tenant = request.session.get("tenant_id")
    if tenant is None:
        return HttpResponseForbidden("choose a tenant first")
    rows = Order.objects.filter(tenant__slug=tenant).values("id", "total")
    return JsonResponse({"orders": list(rows)})
