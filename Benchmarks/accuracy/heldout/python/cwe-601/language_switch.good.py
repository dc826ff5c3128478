from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View


class LanguageView(View):
    languages = ("nb", "en", "se")

    def get(self, request, code):
        back = request.META.get("HTTP_REFERER") or "/"
        if "to" in request.GET:
            back = request.GET["to"]
        if not url_has_allowed_host_and_scheme(
            back, allowed_hosts={request.get_host()}, require_https=True
        ):
            back = "/"
        response = HttpResponseRedirect(back)
        if code in self.languages:
            response.set_cookie("lang", code, secure=True, httponly=True, samesite="Lax")
        return response
