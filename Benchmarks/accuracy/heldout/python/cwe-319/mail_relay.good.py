import os
import smtplib
import ssl
from email.message import EmailMessage


def notify(to, subject, text):
    msg = EmailMessage()
    msg["From"] = "noreply@example.org"
    msg["To"] = to
    msg["Subject"] = subject
    msg.set_content(text)
    with smtplib.SMTP_SSL("mail.example.org", 465, timeout=20,
                          context=ssl.create_default_context()) as server:
        server.login("noreply", os.environ["MAIL_PASSWORD"])
        server.send_message(msg)
