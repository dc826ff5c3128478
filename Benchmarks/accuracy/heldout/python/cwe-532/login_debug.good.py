import logging

import requests

logging.basicConfig(level=logging.INFO, filename="/var/log/sync.log")
log = logging.getLogger("sync")


class Client:
    def __init__(self, base):
        self.base = base
        self.token = None

    def login(self, user, password):
        log.info("login as %s", user)
        reply = requests.post(f"{self.base}/login", json={"user": user, "password": password}, timeout=10)
        reply.raise_for_status()
        self.token = reply.json()["token"]
        log.info("got a token, status %d", reply.status_code)
