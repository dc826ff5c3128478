from django.contrib.auth.hashers import check_password
from django.db import connection
from django.http import HttpResponseForbidden, JsonResponse
from django.views.decorators.http import require_POST


@require_POST
def sign_in(request):
    email = request.POST["email"]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, password FROM accounts_user WHERE email = %s AND active", [email]
        )
        row = cursor.fetchone()
    if row is None or not check_password(request.POST["password"], row[1]):
        return HttpResponseForbidden("wrong e-mail or password")
    request.session.cycle_key()
    request.session["uid"] = row[0]
    return JsonResponse({"uid": row[0]})
