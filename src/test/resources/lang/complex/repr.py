print((repr(complex(0.0, 1.0)), repr(complex(-0.0, 1.0))))  # expect: ('1j', '(-0+1j)')
print((repr(complex(1.5, -2.5)), repr(complex(float('inf'), float('nan')))))  # expect: ('(1.5-2.5j)', '(inf+nanj)')
print((repr(complex(1e20, 1e-20)), str(1+1j), repr(1e16j)))  # expect: ('(1e+20+1e-20j)', '(1+1j)', '1e+16j')
