import csv

def isAdmin(role):
    print("Checking admin rights")
    return role == "admin"

total = 0
with open('/app/input/requests.csv', newline='') as file:
    for row in csv.DictReader(file):
        if isAdmin(row['role']):
            print(f"{row['command']} with permission")
            total += int(row['number'])
        else:
            print(f"{row['command']} declined")
print(f"total: {total}")
