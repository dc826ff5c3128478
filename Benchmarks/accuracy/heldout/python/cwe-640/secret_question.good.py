from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode


@require_POST
def recover(request):
    user = get_object_or_404(get_user_model(), username=request.POST["username"])
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    token = default_token_generator.make_token(user)
    user.email_user("New password", f"https://club.example.org/reset/{uid}/{token}/")
    return HttpResponse("look in your mailbox")
