import contextvars
v = contextvars.ContextVar('v')
def f():
    v.set('inner')
    return v.get()
c = contextvars.copy_context()
print(c.run(f), v.get('unset'), c[v], v in c, len(c))
try:
    v.get()
except LookupError as e:
    print(type(e).__name__)
# expect: inner unset inner True 1
# expect: LookupError
