import ftplib
import smtplib
import ssl
import telnetlib

import aiohttp
import httpx
import paramiko
import requests
import urllib3


def certificates(url, session):
    # ruleid: assay.python.certificate-unchecked
    requests.get(url, verify=False, timeout=3)
    # ruleid: assay.python.certificate-unchecked
    session.verify = False
    # ruleid: assay.python.certificate-unchecked
    client = httpx.Client(verify=False)
    # ruleid: assay.python.certificate-unchecked
    context = ssl._create_unverified_context()
    # ruleid: assay.python.certificate-unchecked
    pool = urllib3.PoolManager(cert_reqs="CERT_NONE")
    # ruleid: assay.python.certificate-unchecked
    connector = aiohttp.TCPConnector(ssl=False)
    ssh = paramiko.SSHClient()
    # ruleid: assay.python.certificate-unchecked
    ssh.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    context = ssl.create_default_context()
    context.check_hostname = False
    # ruleid: assay.python.certificate-unchecked
    context.verify_mode = ssl.CERT_NONE
    # ok: assay.python.certificate-unchecked
    requests.get(url, timeout=3)
    # ok: assay.python.certificate-unchecked
    requests.get(url, verify="/etc/ca.pem", timeout=3)
    # ok: assay.python.certificate-unchecked
    context.verify_mode = ssl.CERT_REQUIRED
    # ok: assay.python.certificate-unchecked
    ssh.set_missing_host_key_policy(paramiko.RejectPolicy())


def mail():
    # ruleid: assay.python.mail-without-certificate-check
    a = smtplib.SMTP_SSL("mail.example.com")
    b = smtplib.SMTP("mail.example.com")
    # ruleid: assay.python.mail-without-certificate-check
    b.starttls()
    # ok: assay.python.mail-without-certificate-check
    c = smtplib.SMTP_SSL("mail.example.com", context=ssl.create_default_context())
    # ok: assay.python.mail-without-certificate-check
    b.starttls(context=ssl.create_default_context())


def names():
    context = ssl.create_default_context()
    # ruleid: assay.python.host-name-unchecked
    context.check_hostname = False
    # ruleid: assay.python.host-name-unchecked
    pool = urllib3.PoolManager(assert_hostname=False)
    # ok: assay.python.host-name-unchecked
    pool = urllib3.PoolManager()
    # ok: assay.python.host-name-unchecked
    context.check_hostname = True


def protocols(data):
    # ruleid: assay.python.cleartext-protocol
    a = ftplib.FTP("files.example.com")
    # ruleid: assay.python.cleartext-protocol
    b = telnetlib.Telnet("router.example.com")
    # ruleid: assay.python.cleartext-protocol
    requests.post("http://api.example.com/login", json=data, timeout=3)
    url = "http://api.example.com/x"
    # ruleid: assay.python.cleartext-protocol
    requests.get(url, timeout=3)
    # ok: assay.python.cleartext-protocol
    requests.post("https://api.example.com/login", json=data, timeout=3)
    # ok: assay.python.cleartext-protocol
    requests.get("http://localhost:8080/", timeout=3)
    # ok: assay.python.cleartext-protocol
    c = ftplib.FTP_TLS("files.example.com", context=ssl.create_default_context())
