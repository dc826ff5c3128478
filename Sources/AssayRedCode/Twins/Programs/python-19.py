import secrets

generator = secrets.SystemRandom()
with open('/app/input/tickets.txt') as file:
    tickets = [int(line) for line in file if line.strip()]
generator.shuffle(tickets)
print("The order of the tickets, drawn with the system's own random numbers:")
for ticket in tickets:
    print(ticket)
print(f"total: {sum(tickets)}")
