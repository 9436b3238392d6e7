def g():
    try:
        for i in range(5): yield i
    finally: print('closed')
for x in g():
    if x == 1: break
print('after', x)
# expect: closed
# expect: after 1
