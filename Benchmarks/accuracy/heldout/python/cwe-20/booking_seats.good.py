from django.http import HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from .models import Booking, Show


@require_POST
def book(request, show_id):
    show = get_object_or_404(Show, pk=show_id)
    try:
        seats = int(request.POST.get("seats", ""))
    except ValueError:
        return HttpResponseBadRequest("seats must be a number")
    if not 1 <= seats <= min(10, show.free_seats):
        return HttpResponseBadRequest("that many seats cannot be booked")
    show.free_seats -= seats
    show.save(update_fields=["free_seats"])
    booking = Booking.objects.create(show=show, user=request.user, seats=seats,
                                     price=seats * show.price)
    return JsonResponse({"booking": booking.pk, "price": booking.price})
