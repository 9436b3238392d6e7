def g(): yield 1
x = g()
print(x.gi_running, x.gi_frame is None, x.gi_yieldfrom, x.__name__)  # expect: False False None g
list(x)
print(x.gi_frame)  # expect: None
