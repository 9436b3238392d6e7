g = ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [TypeError(2), ValueError(3)])])
m, r = g.split(ValueError)
print(repr(m)); print(repr(r))
print(repr(g.subgroup(lambda e: isinstance(e, TypeError))))
print(g, g.message, len(g.exceptions))
# expect: ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [ValueError(3)])])
# expect: ExceptionGroup('m', [ExceptionGroup('n', [TypeError(2)])])
# expect: ExceptionGroup('m', [ExceptionGroup('n', [TypeError(2)])])
# expect: m (2 sub-exceptions) m 2
