from flask import Flask, request
from wtforms import PasswordField
from wtforms.validators import Length


def short(password):
    # ruleid: assay.python.password-rule-weak
    if len(password) < 4:
        return False
    return True


class Form:
    # ruleid: assay.python.password-rule-weak
    password = PasswordField("p", validators=[Length(min=5)])


class Form2:
    # ok: assay.python.password-rule-weak
    password = PasswordField("p", validators=[Length(min=12)])


def short_name(name):
    # ok: assay.python.password-rule-weak
    return len(name) < 4
