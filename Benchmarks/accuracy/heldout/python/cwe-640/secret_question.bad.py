from django.contrib.auth import get_user_model
from django.http import HttpResponse, HttpResponseForbidden
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST


@require_POST
def recover(request):
    user = get_object_or_404(get_user_model(), username=request.POST["username"])
    answer = request.POST.get("pet", "").strip().lower()
    if answer != user.profile.first_pet.lower():
        return HttpResponseForbidden("wrong answer")
    user.set_password(request.POST["new_password"])
    user.save()
    return HttpResponse("password changed")
