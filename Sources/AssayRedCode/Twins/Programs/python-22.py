def calculate_tax(income):
    match income:
        case income if income < 10000:
            return income * 10 // 100
        case income if income < 50000:
            return income * 20 // 100
        case income if income < 100000:
            return income * 30 // 100
        case _:
            return income * 40 // 100

total = 0
with open('/app/input/incomes.txt') as file:
    for line in file:
        tax = calculate_tax(int(line))
        print(f"The tax is {tax}")
        total += tax
print(f"total: {total}")
