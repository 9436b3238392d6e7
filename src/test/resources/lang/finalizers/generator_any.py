def g():
    try:
        for i in range(5): yield i
    finally: print('closed')
print(any(x == 2 for x in g())); print(2 in g()); a, *_ = g(); print(a)
# expect: closed
# expect: True
# expect: closed
# expect: True
# expect: closed
# expect: 0
