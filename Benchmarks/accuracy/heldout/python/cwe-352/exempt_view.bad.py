from django.contrib.auth.decorators import login_required
from django.http import HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST


@csrf_exempt
@require_POST
@login_required
def change_email(request):
    form = request.POST
    user = request.user
    if "@" in form.get("email", ""):
        user.email = form["email"]
        user.save(update_fields=["email"])
    return HttpResponseRedirect("/account/")
