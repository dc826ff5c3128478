import smtplib
import ssl


def send_contact(form, host="mail.example.org"):
    text = (
        "From: website@example.org\r\n"
        "To: desk@example.org\r\n"
        "Reply-To: " + form["email"] + "\r\n"
        "Subject: " + form["subject"] + "\r\n"
        "\r\n" + form["message"]
    )
    with smtplib.SMTP(host, 587) as server:
        server.starttls(context=ssl.create_default_context())
        server.sendmail("website@example.org", ["desk@example.org"], text.encode("utf-8"))
