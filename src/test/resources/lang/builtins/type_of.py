print(type(1), type('C', (), {'x': 1}).x, type(type) is type)
try:
    type(1, 2)
except TypeError as e:
    print(e)
# expect: <class 'int'> 1 True
# expect: type() takes 1 or 3 arguments
