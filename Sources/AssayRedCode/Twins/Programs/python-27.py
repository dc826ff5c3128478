import tracemalloc

def total_of(path):
    total = 0
    with open(path) as file:
        # One line at a time, so that nothing piles up.
        for line in file:
            total += int(line)
    return total

tracemalloc.start()
total = total_of('/app/input/numbers.txt')
current, peak = tracemalloc.get_traced_memory()
tracemalloc.stop()
print(f"memory usage {current / 1024}kB; Peak was {peak / 1024}kB")
print(f"total: {total}")
