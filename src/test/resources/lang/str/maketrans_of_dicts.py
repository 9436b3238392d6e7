# maketrans takes a dict and no subclass
class D(dict): pass
try: print(str.maketrans(D(a='b')))
except TypeError as e: print(e)
print(str.maketrans({'a': 'b', 99: None, 'x': 1}))
# expect: if you give only one argument to maketrans it must be a dict
# expect: {97: 'b', 99: None, 120: 1}
