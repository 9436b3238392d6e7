import marshal

code = compile('def f(a):\n    return a * 2\nx = f(21)', 'm.py', 'exec')
again = marshal.loads(marshal.dumps(code))
scope = {}
exec(again, scope)
print(scope['x'], again == code, again.co_filename)
try:
    marshal.loads(b'c\0\0\0\0')
except (ValueError, EOFError) as e:
    print('refused')

# expect: 42 True m.py
# expect: refused
