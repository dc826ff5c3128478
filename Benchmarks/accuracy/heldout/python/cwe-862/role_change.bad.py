from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import Group, User
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST


@login_required
@require_POST
def add_to_group(request, user_id):
    user = get_object_or_404(User, pk=user_id)
    group = get_object_or_404(Group, name=request.POST["group"])
    user.groups.add(group)
    return JsonResponse({"user": user.pk, "groups": [g.name for g in user.groups.all()]})
