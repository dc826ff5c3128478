import secrets

from django.contrib.auth import authenticate, login
from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from .models import DeviceToken


@require_POST
def sign_in(request):
    user = authenticate(request, username=request.POST["username"], password=request.POST["password"])
    if user is None:
        return HttpResponse("wrong name or password", status=401)
    login(request, user)
    response = HttpResponseRedirect("/")
    token = secrets.token_urlsafe(32)
    DeviceToken.remember(user, token)
    response.set_cookie("device_token", token, max_age=90 * 86400,
                        secure=True, httponly=True, samesite="Lax")
    return response
