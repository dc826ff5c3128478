import csv

total = 0
highest = 0
with open('/app/logs/load.csv', newline='') as file:
    for row in csv.DictReader(file):
        total += int(row['requests'])
        highest = max(highest, int(row['cpu']))
print(f"CPU usage: {highest}% at most")
print(f"requests: {total}")
print("monitor finished")
