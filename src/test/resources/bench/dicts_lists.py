def run():
    counts = {}
    for i in range(40_000):
        k = i * 7919 % 1009
        counts[k] = counts.get(k, 0) + 1
    rows = []
    for k, v in counts.items():
        rows.append((v, k))
    table = [[0] * 30 for _ in range(30)]
    for n in range(150):
        for i in range(30):
            row = table[i]
            for j in range(30):
                row[j] += i ^ j
    return len(rows), sum(map(sum, table)), counts[7]
