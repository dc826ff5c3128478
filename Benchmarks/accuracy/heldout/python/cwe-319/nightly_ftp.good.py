import os
from ftplib import FTP_TLS
import ssl


def send(path):
    name = os.path.basename(path)
    with FTP_TLS("files.partner.example.com", timeout=30,
                 context=ssl.create_default_context()) as ftp:
        ftp.login("acme", os.environ["FTP_PASSWORD"])
        ftp.prot_p()
        ftp.cwd("/inbound")
        with open(path, "rb") as fh:
            ftp.storbinary(f"STOR {name}", fh)
        return ftp.size(name)
