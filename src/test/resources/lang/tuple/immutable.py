t = (1,)
try:
    t[0] = 2
except TypeError as e:
    print(e)  # expect: 'tuple' object does not support item assignment
try:
    del t[0]
except TypeError as e:
    print(e)  # expect: 'tuple' object doesn't support item deletion
try:
    t.x = 1
except AttributeError as e:
    print(e)  # expect: 'tuple' object has no attribute 'x' and no __dict__ for setting new attributes
