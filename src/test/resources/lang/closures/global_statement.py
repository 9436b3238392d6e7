x = 1
def f():
    global x
    x = 2
f()
print(x)  # expect: 2
def g():
    global y
    y = 3
g()
print(y)  # expect: 3
