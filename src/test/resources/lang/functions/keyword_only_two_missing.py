def f(*, k, m, d=4): pass
f()
# raises: TypeError: f() missing 2 required keyword-only arguments: 'k' and 'm'
