def f(**k): pass
f(**{1: 2})
# raises: TypeError: keywords must be strings
