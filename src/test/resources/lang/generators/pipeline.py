def source(): yield from range(10)
def evens(it):
    for x in it:
        if x % 2 == 0: yield x
def squares(it): return (x * x for x in it)
print(list(squares(evens(source()))))  # expect: [0, 4, 16, 36, 64]
