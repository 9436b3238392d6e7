def run():
    total = 0
    for _ in range(100):
        xs = [i * 2 for i in range(1_000) if i % 3]
        d = {x: x + 1 for x in xs}
        s = {x % 50 for x in xs}
        total += len(xs) + len(d) + len(s) + sum(x for x in xs)
    return total
