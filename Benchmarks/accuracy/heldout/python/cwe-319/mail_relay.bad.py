import os
import smtplib

from email.message import EmailMessage


def notify(to, subject, text):
    msg = EmailMessage()
    msg["From"] = "noreply@example.org"
    msg["To"] = to
    msg["Subject"] = subject
    msg.set_content(text)
    with smtplib.SMTP("mail.example.org", 25, timeout=20) as server:
        server.login("noreply", os.environ["MAIL_PASSWORD"])
        server.send_message(msg)
