def g():
    try:
        for i in range(5): yield i
    finally:
        print('closed at', i)
it = g()
for v in it:
    if v == 2: break
it.close()
print('end')
# expect: closed at 2
# expect: end
