import os
from ftplib import FTP


def send(path):
    name = os.path.basename(path)
    with FTP("files.partner.example.com", timeout=30) as ftp:
        ftp.login("acme", os.environ["FTP_PASSWORD"])
        ftp.cwd("/inbound")
        with open(path, "rb") as fh:
            ftp.storbinary(f"STOR {name}", fh)
        return ftp.size(name)
