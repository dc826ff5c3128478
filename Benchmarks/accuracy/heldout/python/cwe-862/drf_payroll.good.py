from rest_framework import serializers, viewsets
from rest_framework.permissions import DjangoModelPermissions, IsAuthenticated

from .models import Salary


class SalarySerializer(serializers.ModelSerializer):
    class Meta:
        model = Salary
        fields = ["id", "employee", "amount", "valid_from"]


class PayrollPermissions(DjangoModelPermissions):
    perms_map = {**DjangoModelPermissions.perms_map, "GET": ["%(app_label)s.view_%(model_name)s"]}


class SalaryViewSet(viewsets.ModelViewSet):
    queryset = Salary.objects.select_related("employee")
    serializer_class = SalarySerializer
    permission_classes = [IsAuthenticated, PayrollPermissions]
