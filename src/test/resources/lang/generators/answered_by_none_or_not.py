def numbers(n):
    for i in range(n):
        got = yield i
        if got is not None:
            print("got", got)


def plain(n):
    for i in range(n):
        yield i
    return "over"


def chain(n):
    end = yield from plain(n)
    print(end)
    yield from numbers(n)


def fails(n):
    for i in range(n):
        yield i
    raise ValueError(n)


for i in numbers(3):
    print(i, end=";")
print()
# expect: 0;1;2;

g = numbers(3)
print(next(g), g.send("a"), sum(g))
# expect: got a
# expect: 0 1 2

print(sum(chain(4)), list(chain(2)), max(plain(5)), 3 in plain(9))
# expect: over
# expect: over
# expect: 12 [0, 1, 0, 1] 4 True

seen = []
try:
    for i in fails(2):
        seen.append(i)
except ValueError as e:
    print(seen, e, e.__traceback__.tb_next.tb_lineno)
# expect: [0, 1] 2 23

try:
    seen.extend(fails(3))
except ValueError as e:
    print(seen, e)
# expect: [0, 1, 0, 1, 2] 3
