from django import forms
from django.contrib.auth.mixins import LoginRequiredMixin
from django.urls import reverse_lazy
from django.views.generic import UpdateView

from .models import Member


class MemberForm(forms.ModelForm):
    class Meta:
        model = Member
        fields = "__all__"


class MemberUpdate(LoginRequiredMixin, UpdateView):
    form_class = MemberForm
    template_name = "members/edit.html"
    success_url = reverse_lazy("member-home")

    def get_object(self, queryset=None):
        return Member.objects.get(user=self.request.user)
