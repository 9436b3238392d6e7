x = 1
def f():
    global x
    del x
f()
x
# raises: NameError: name 'x' is not defined
