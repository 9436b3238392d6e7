def numbers(n):
    x = 12345
    out = []
    for _ in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(x)
    return out


def run():
    xs = numbers(15_000)
    a = sorted(xs)
    b = sorted(xs, key=lambda v: (v % 100, v))
    c = sorted(map(str, xs))
    return a[0], b[0], c[0]
