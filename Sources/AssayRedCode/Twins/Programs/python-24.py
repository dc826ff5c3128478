import json

def deserialize(data):
    return json.loads(data)

with open('/app/input/order.json') as file:
    order = deserialize(file.read())
total = sum(item["count"] * item["price"] for item in order["items"])
print(f"total: {total}")
