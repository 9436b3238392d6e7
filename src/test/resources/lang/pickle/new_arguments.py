def told(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ': ' + str(e)
def made(name, value):
    return type('C', (), {name: lambda self: value})()
for name, value in [('__getnewargs__', 'bad'), ('__getnewargs__', [1]), ('__getnewargs_ex__', 5), ('__getnewargs_ex__', (1, 2)), ('__getnewargs_ex__', ((), 2)), ('__getnewargs_ex__', (1, 2, 3))]:
    print(told(lambda: made(name, value).__reduce_ex__(4)))
# expect: TypeError: __getnewargs__ should return a tuple, not 'str'
# expect: TypeError: __getnewargs__ should return a tuple, not 'list'
# expect: TypeError: __getnewargs_ex__ should return a tuple, not 'int'
# expect: TypeError: first item of the tuple returned by __getnewargs_ex__ must be a tuple, not 'int'
# expect: TypeError: second item of the tuple returned by __getnewargs_ex__ must be a dict, not 'int'
# expect: ValueError: __getnewargs_ex__ should return a tuple of length 2, not 3
