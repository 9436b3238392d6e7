import math


def run():
    total = 0.0
    for i in range(1, 80_000):
        x = i * 0.5
        total += math.sqrt(x) / (1.0 + x) - abs(math.sin(x)) * 0.25
    return total
