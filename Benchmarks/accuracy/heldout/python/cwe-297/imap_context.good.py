import imaplib
import os
import ssl


def unread(host="imap.example.org"):
    context = ssl.create_default_context(cafile="/etc/ssl/mail-ca.pem")
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.verify_mode = ssl.CERT_REQUIRED
    box = imaplib.IMAP4_SSL(host, ssl_context=context, timeout=20)
    try:
        box.login("robot", os.environ["IMAP_PASSWORD"])
        box.select("INBOX", readonly=True)
        _, data = box.search(None, "UNSEEN")
        return len(data[0].split())
    finally:
        box.logout()


if __name__ == "__main__":
    print(unread())
