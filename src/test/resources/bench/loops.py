def run():
    total = 0
    i = 0
    while i < 300_000:
        total += i & 7
        i += 1
    for k in range(300_000):
        total += k * k % 7
    return total
