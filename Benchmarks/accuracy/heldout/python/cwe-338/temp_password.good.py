import secrets
import string

from django.core.management.base import BaseCommand
from django.contrib.auth import get_user_model


class Command(BaseCommand):
    help = "Give a member a new temporary password"

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *args, **options):
        alphabet = string.ascii_letters + string.digits
        password = "".join(secrets.choice(alphabet) for _ in range(16))
        user = get_user_model().objects.get(username=options["username"])
        user.set_password(password)
        user.profile.must_change_password = True
        user.save()
        self.stdout.write(password)
