import csv

def score(candidate):
    # What a candidate has done counts, and nothing else.
    return 3 * int(candidate["months"]) + 2 * int(candidate["points"])

total = 0
with open('/app/input/candidates.csv', newline='') as file:
    for candidate in csv.DictReader(file):
        result = score(candidate)
        total += result
        print(f"The hiring score for {candidate['number']} is {result}")
print(f"total: {total}")
