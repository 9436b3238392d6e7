class P:
    def __init__(self, x): self.x = x
    def __format__(self, spec): return f'<{self.x}:{spec}>'
class Q:
    def __format__(self, spec): return 3
class N: pass
print(f'{P(1)} {P(2):abc} {P(3):{10}}', format(P(4)), format(P(5), 'z'), '{:q}'.format(P(6)), '{0.x} {0.x:>3}'.format(P(7)))
for f in (lambda: f'{Q()}', lambda: format(N(), 'x'), lambda: '{:d}'.format(N())):
    try:
        print(f())
    except TypeError as e:
        print(e)
# expect: <1:> <2:abc> <3:10> <4:> <5:z> <6:q> 7   7
# expect: __format__ must return a str, not int
# expect: unsupported format string passed to N.__format__
# expect: unsupported format string passed to N.__format__
