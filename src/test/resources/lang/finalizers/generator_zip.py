def g(n):
    try:
        while True: yield n
    finally: print('closed', n)
for a, b in zip(g(1), g(2)): break
print('end')
# expect: closed 2
# expect: closed 1
# expect: end
