import csv

values = {}
with open('/app/input/pairs.csv', newline='') as file:
    for row in csv.DictReader(file):
        if row['key'] in values:
            print(f"{row['key']} stands twice, the later value counts")
        values[row['key']] = int(row['value'])
print(f"total: {sum(values.values())}")
