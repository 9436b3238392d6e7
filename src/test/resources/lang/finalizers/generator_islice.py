import itertools
def g():
    try:
        while True: yield 1
    finally: print('closed')
print(list(itertools.islice(g(), 2))); print('end')
# expect: closed
# expect: [1, 1]
# expect: end
