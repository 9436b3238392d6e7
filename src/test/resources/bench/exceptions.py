class Odd(ValueError):
    def __init__(self, n):
        super().__init__(n)
        self.n = n


def check(n):
    if n % 4 == 1:
        raise Odd(n)
    return n


def run():
    bad = good = 0
    for i in range(60_000):
        try:
            good += check(i)
        except Odd as e:
            bad += e.n
        finally:
            good += 1
    d = {}
    for i in range(20_000):
        try:
            d[i % 100]
        except KeyError:
            d[i % 50] = i
    return bad, good
