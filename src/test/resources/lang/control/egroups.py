eg=ExceptionGroup('m',[ValueError(1),TypeError(2),ExceptionGroup('n',[ValueError(3),OSError(4)])])
print(repr(eg),str(eg),eg.message,eg.exceptions,eg.args,eg.__notes__ if hasattr(eg,'__notes__') else None)
print(eg.split(ValueError),eg.subgroup(ValueError),eg.subgroup(lambda e:isinstance(e,OSError)),eg.split((TypeError,OSError)),eg.subgroup(KeyError),eg.split(ExceptionGroup))
print(eg.derive([KeyError(1)]))
for a in [(),('m',),('m',[]),('m',5),(5,[ValueError()]),('m',[5]),('m',[ValueError]),('m',[KeyboardInterrupt()]),('m',(ValueError(),)),('m',[ValueError()],3)]:
    try: print(repr(ExceptionGroup(*a)))
    except Exception as e: print(type(e).__name__,e)
print(repr(BaseExceptionGroup('m',[KeyboardInterrupt()])),repr(BaseExceptionGroup('m',[ValueError()])),BaseExceptionGroup.__mro__,ExceptionGroup.__mro__)
class MyEG(ExceptionGroup):
    def __new__(cls,msg,excs,code): o=super().__new__(cls,msg,excs); o.code=code; return o
    def derive(self,excs): return MyEG(self.message,excs,self.code)
try: raise MyEG('x',[ValueError(1),KeyError(2)],5)
except* ValueError as g: print(type(g),g.code,g)
except* KeyError as g: print(g.code,g.exceptions)
def t(f):
    try: f(); print('no exc')
    except BaseException as e: print(repr(e),repr(e.__cause__),repr(e.__context__))
def a():
    try: raise ExceptionGroup('e',[ValueError(1),TypeError(2)])
    except* ValueError: pass
t(a)
def b():
    try: raise ValueError(5)
    except* ValueError as e: print(repr(e))
t(b)
def c():
    try: raise ExceptionGroup('e',[ValueError(1),TypeError(2)])
    except* ValueError: raise
t(c)
def d():
    try: raise ExceptionGroup('e',[ValueError(1),TypeError(2)])
    except* ValueError: raise KeyError('k')
    except* TypeError: raise OSError('o')
t(d)
def e_():
    try: raise ExceptionGroup('e',[ValueError(1)])
    except* (ValueError,TypeError) as e: raise e
t(e_)
def f():
    try: 1
    except* ValueError: pass
    else: print('else')
    finally: print('fin')
t(f)
def g():
    try: raise ValueError
    except* ExceptionGroup: pass
t(g)
def h():
    try: raise ValueError
    except* 5: pass
t(h)
def i():
    for x in [1]:
        try: raise ValueError
        except* ValueError: pass
    return x
print(i())
for code in ['try: pass\nexcept* : pass','try: pass\nexcept* A: pass\nexcept B: pass','for x in y:\n try: pass\n except* A: break','for x in y:\n try: pass\n except* A: continue','def f():\n try: pass\n except* A: return','try: pass\nexcept A: pass\nexcept* B: pass','try: pass\nexcept *A, B: pass','try: pass\nexcept A, B: pass','try: pass\nexcept A, B as c: pass','try: pass','try:\n pass\nfinally: pass\nelse: pass','try: pass\nexcept: pass\nexcept A: pass','try: pass\nelse: pass\nexcept: pass','try: pass\nexcept A as b.c: pass','try: pass\nexcept (A as b): pass', 'try: pass\nexcept A B: pass', 'try: pass\nexcept A\n pass']:
    try: compile(code,'<s>','exec'); print('ok')
    except SyntaxError as e: print(e.msg,e.lineno,e.offset,e.end_offset)
eg.add_note('a'); eg.add_note('b'); x,y=eg.split(ValueError); print(x.__notes__,y.__notes__,x.__notes__ is eg.__notes__)
try: eg.add_note(5)
except TypeError as e: print(e)
try: eg.exceptions=()
except AttributeError as e: print(e)
try: eg.split()
except TypeError as e: print(e)
try: eg.split(5)
except TypeError as e: print(e)
print(ExceptionGroup[int], eg.__reduce__()[0].__name__)
# expect: ExceptionGroup('m', [ValueError(1), TypeError(2), ExceptionGroup('n', [ValueError(3), OSError(4)])]) m (3 sub-exceptions) m (ValueError(1), TypeError(2), ExceptionGroup('n', [ValueError(3), OSError(4)])) ('m', [ValueError(1), TypeError(2), ExceptionGroup('n', [ValueError(3), OSError(4)])]) None
# expect: (ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [ValueError(3)])]), ExceptionGroup('m', [TypeError(2), ExceptionGroup('n', [OSError(4)])])) m (2 sub-exceptions) m (1 sub-exception) (ExceptionGroup('m', [TypeError(2), ExceptionGroup('n', [OSError(4)])]), ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [ValueError(3)])])) None (ExceptionGroup('m', [ValueError(1), TypeError(2), ExceptionGroup('n', [ValueError(3), OSError(4)])]), None)
# expect: m (1 sub-exception)
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: TypeError second argument (exceptions) must be a sequence
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
# expect: ExceptionGroup('m', (ValueError(),))
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (3 given)
# expect: BaseExceptionGroup('m', [KeyboardInterrupt()]) ExceptionGroup('m', [ValueError()]) (<class 'BaseExceptionGroup'>, <class 'BaseException'>, <class 'object'>) (<class 'ExceptionGroup'>, <class 'BaseExceptionGroup'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
# expect: <class '__main__.MyEG'> 5 x (1 sub-exception)
# expect: 5 (KeyError(2),)
# expect: ExceptionGroup('e', [TypeError(2)]) None None
# expect: ExceptionGroup('', (ValueError(5),))
# expect: no exc
# expect: ExceptionGroup('e', [ValueError(1), TypeError(2)]) None None
# expect: ExceptionGroup('', [KeyError('k'), OSError('o')]) None None
# expect: ExceptionGroup('e', [ValueError(1)]) None None
# expect: else
# expect: fin
# expect: no exc
# expect: TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.') None ValueError()
# expect: TypeError('catching classes that do not inherit from BaseException is not allowed') None ValueError()
# expect: 1
# expect: expected one or more exception types 2 9 10
# expect: cannot have both 'except' and 'except*' on the same 'try' 3 1 7
# expect: 'break', 'continue' and 'return' cannot appear in an except* block 3 13 18
# expect: 'break', 'continue' and 'return' cannot appear in an except* block 3 13 21
# expect: 'break', 'continue' and 'return' cannot appear in an except* block 3 13 19
# expect: cannot have both 'except' and 'except*' on the same 'try' 3 1 8
# expect: ok
# expect: ok
# expect: multiple exception types must be parenthesized when using 'as' 2 8 17
# expect: expected 'except' or 'finally' block 1 10 -1
# expect: invalid syntax 4 1 5
# expect: default 'except:' must be last 2 1 13
# expect: expected 'except' or 'finally' block 2 1 5
# expect: cannot use except statement with attribute 2 13 16
# expect: invalid syntax 2 11 13
# expect: invalid syntax 2 10 11
# expect: expected ':' 2 9 10
# expect: ['a', 'b'] ['a', 'b'] False
# expect: add_note() argument must be str, not int
# expect: readonly attribute
# expect: BaseExceptionGroup.split() takes exactly one argument (0 given)
# expect: expected an exception type, a tuple of exception types, or a callable (other than a class)
# expect: ExceptionGroup[int] ExceptionGroup
