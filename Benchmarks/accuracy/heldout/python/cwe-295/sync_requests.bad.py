import os

import requests

API = "https://erp.internal.example.com/api/v2"


def fetch_orders(since):
    session = requests.Session()
    session.headers["Authorization"] = "Bearer " + os.environ["ERP_TOKEN"]
    session.verify = False
    page, orders = 1, []
    while True:
        reply = session.get(f"{API}/orders", params={"since": since, "page": page}, timeout=20)
        reply.raise_for_status()
        rows = reply.json()["rows"]
        if not rows:
            return orders
        orders.extend(rows)
        page += 1
