import os

import httpx

BASE_URL = "http://api.payments.example.com"


class Payments:
    def __init__(self):
        self.client = httpx.Client(base_url=BASE_URL, timeout=10,
                                   auth=("shop", os.environ["PAYMENTS_PASSWORD"]))

    def charge(self, card_token, cents, currency="EUR"):
        reply = self.client.post("/charges", json={
            "source": card_token, "amount": cents, "currency": currency,
        })
        reply.raise_for_status()
        return reply.json()["id"]
