def g():
    x = 5
    yield
    y = 6
    yield
it = g(); next(it)
print(it.gi_frame.f_locals, it.gi_frame.f_lineno)  # expect: {'x': 5} 3
next(it)
print(it.gi_frame.f_locals, it.gi_frame.f_lineno)  # expect: {'x': 5, 'y': 6} 5
