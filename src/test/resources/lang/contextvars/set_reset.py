import contextvars
v = contextvars.ContextVar('v', default=0)
t = v.set(1)
print(v.get(), t.old_value is contextvars.Token.MISSING)
u = v.set(2)
v.reset(u)
print(v.get())
v.reset(t)
print(v.get(), v.name)
try:
    v.reset(t)
except RuntimeError as e:
    print('used once' in str(e))
# expect: 1 True
# expect: 1
# expect: 0 v
# expect: True
