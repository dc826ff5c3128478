from rest_framework import serializers, viewsets
from rest_framework.permissions import IsAuthenticated

from .models import Salary


class SalarySerializer(serializers.ModelSerializer):
    class Meta:
        model = Salary
        fields = ["id", "employee", "amount", "valid_from"]




class SalaryViewSet(viewsets.ModelViewSet):
    queryset = Salary.objects.select_related("employee")
    serializer_class = SalarySerializer
    permission_classes = [IsAuthenticated]
