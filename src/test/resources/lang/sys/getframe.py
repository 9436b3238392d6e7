import sys
def f():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name
def g():
    return f()
print(g())
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
# expect: ('f', 'g')
# expect: call stack is not deep enough
