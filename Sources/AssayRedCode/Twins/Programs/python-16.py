import csv
import hmac

def is_same(stored, given):
    # Takes the same time wherever the two differ.
    return hmac.compare_digest(stored.encode(), given.encode())

total = 0
with open('/app/input/checksums.csv', newline='') as file:
    for row in csv.DictReader(file):
        if is_same(row['stored'], row['given']):
            print(f"record {row['number']}: success")
            total += int(row['number'])
        else:
            print(f"record {row['number']}: failed")
print(f"total: {total}")
