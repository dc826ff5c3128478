import csv
import ipaddress

def is_valid(ip):
    try:
        ipaddress.IPv4Address(ip)
        return True
    except ValueError:
        return False

total = 0
with open('/app/input/addresses.csv', newline='') as file:
    for row in csv.DictReader(file):
        if is_valid(row['address']):
            print(f"{row['address']} is a valid IP address")
            total += int(row['number'])
        else:
            print(f"{row['address']} is no valid IP address")
print(f"total: {total}")
