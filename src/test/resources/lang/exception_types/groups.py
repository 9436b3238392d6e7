g = ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [TypeError(2), ValueError(3)]), KeyError('k')])
print(g, repr(g), g.message, len(g.exceptions), g.exceptions[0])
m, r = g.split(ValueError)
print(repr(m), repr(r))
print(repr(g.subgroup(lambda e: isinstance(e, KeyError))), g.subgroup(OSError), g.split((OSError, MemoryError))[0])
print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + '!', excs)
print(repr(MyGroup('m', [ValueError(1), OSError(2)]).split(ValueError)))
g.add_note('a note')
print(g.subgroup(ValueError).__notes__, isinstance(g, Exception))
# expect: outer (3 sub-exceptions) ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [TypeError(2), ValueError(3)]), KeyError('k')]) outer 3 1
# expect: ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [ValueError(3)])]) ExceptionGroup('outer', [ExceptionGroup('inner', [TypeError(2)]), KeyError('k')])
# expect: ExceptionGroup('outer', [KeyError('k')]) None None
# expect: ExceptionGroup BaseExceptionGroup
# expect: (MyGroup('m!', [ValueError(1)]), MyGroup('m!', [OSError(2)]))
# expect: ['a note'] True
