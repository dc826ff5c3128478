import smtplib
import ssl
from email.message import EmailMessage


def send_contact(form, host="mail.example.org"):
    msg = EmailMessage()
    msg["From"] = "website@example.org"
    msg["To"] = "desk@example.org"
    msg["Reply-To"] = form["email"]
    msg["Subject"] = form["subject"]
    msg.set_content(form["message"])
    with smtplib.SMTP(host, 587) as server:
        server.starttls(context=ssl.create_default_context())
        server.send_message(msg)
