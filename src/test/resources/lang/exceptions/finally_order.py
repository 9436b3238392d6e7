def f():
    try:
        return 'try'
    finally:
        print('finally')
print(f())
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally:
            print('f', i)
g()
# expect: finally
# expect: try
# expect: f 0
# expect: f 1
# expect: f 2
