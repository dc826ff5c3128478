import os

import urllib3


class Ledger:
    def __init__(self, host):
        self.pool = urllib3.HTTPSConnectionPool(
            host,
            port=8443,
            cert_reqs="CERT_REQUIRED",
            ca_certs="/etc/ledger/ca.pem",
            timeout=urllib3.Timeout(connect=5, read=15),
        )
        self.headers = {"Authorization": "Bearer " + os.environ["LEDGER_TOKEN"]}

    def balance(self, account):
        reply = self.pool.request("GET", f"/accounts/{int(account)}", headers=self.headers)
        if reply.status != 200:
            raise RuntimeError("ledger answered %d" % reply.status)
        return reply.json()["balance"]
