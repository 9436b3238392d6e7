l = [ValueError(1)]
g = ExceptionGroup('t', l)
l.append(TypeError(2))
print(repr(g), g.args)
print(repr(ExceptionGroup('t', (ValueError(1),))))
from collections import deque
d = deque([ValueError(1)])
g = ExceptionGroup('t', d)
d.append(1)
print(repr(g))
class Named(ExceptionGroup):
    pass
print(repr(Named('x', [OSError(2, 'no')])), repr(g.subgroup(ValueError)), repr(g.derive([KeyError(1)])))
# expect: ExceptionGroup('t', [ValueError(1)]) ('t', [ValueError(1), TypeError(2)])
# expect: ExceptionGroup('t', (ValueError(1),))
# expect: ExceptionGroup('t', deque([ValueError(1)]))
# expect: Named('x', [FileNotFoundError(2, 'no')]) ExceptionGroup('t', [ValueError(1)]) ExceptionGroup('t', [KeyError(1)])
