try:
    nope
except NameError as e:
    print(e, e.name)
try:
    (1).nope
except AttributeError as e:
    print(e, e.name, e.obj)
# expect: name 'nope' is not defined nope
# expect: 'int' object has no attribute 'nope' nope 1
