import symtable
table = symtable.symtable('''
import a.b
x: int = 1
class A[T](B):
    def m(self, *a, k=1, **kw) -> int:
        global g
        g = [i for i in a if (z := i)]
        return lambda q: super().m + q + T
def f(v):
    w = v
    def inner():
        nonlocal w
        w += 1
    return inner
''', 's.py', 'exec')


def show(t, depth=0):
    print(' ' * depth, t, t.get_type(), t.get_lineno(), t.is_nested())
    for s in sorted(t.get_symbols(), key=lambda s: s.get_name()):
        print(' ' * depth, '-', s, s.is_local(), s.is_namespace())
    for child in t.get_children():
        show(child, depth + 1)


show(table)
for call in (lambda: table.lookup('zz'), lambda: table.lookup('x').get_namespace(), lambda: symtable.symtable('a b', '', 'exec')):
    try:
        call()
    except (KeyError, ValueError, SyntaxError) as e:
        print(type(e).__name__, e)
# expect:  <SymbolTable for module s.py> module 0 False
# expect:  - <symbol 'A': LOCAL, DEF_LOCAL> True True
# expect:  - <symbol '__conditional_annotations__': GLOBAL_IMPLICIT, USE> False False
# expect:  - <symbol 'a': LOCAL, DEF_IMPORT> True False
# expect:  - <symbol 'f': LOCAL, DEF_LOCAL> True True
# expect:  - <symbol 'g': GLOBAL_EXPLICIT, DEF_GLOBAL> False False
# expect:  - <symbol 'x': LOCAL, DEF_LOCAL|DEF_ANNOT> True False
# expect:   <SymbolTable for __annotate__ in s.py> annotation 3 False
# expect:   - <symbol '.format': LOCAL, USE|DEF_PARAM> True False
# expect:   - <symbol 'int': GLOBAL_IMPLICIT, USE> False False
# expect:   <SymbolTable for A in s.py> type parameters 4 False
# expect:   - <symbol '.generic_base': LOCAL, USE|DEF_LOCAL> True False
# expect:   - <symbol '.type_params': CELL, USE|DEF_LOCAL> True False
# expect:   - <symbol 'B': GLOBAL_IMPLICIT, USE> False False
# expect:   - <symbol 'T': CELL, DEF_LOCAL|DEF_TYPE_PARAM> True False
# expect:    <Class SymbolTable for A in s.py> class 4 True
# expect:    - <symbol '.type_params': FREE, USE> False False
# expect:    - <symbol 'T': FREE, > False False
# expect:    - <symbol '__type_params__': LOCAL, DEF_LOCAL> True False
# expect:    - <symbol 'm': LOCAL, DEF_LOCAL> True True
# expect:     <SymbolTable for __annotate__ in s.py> annotation 5 True
# expect:     - <symbol '.format': LOCAL, USE|DEF_PARAM> True False
# expect:     - <symbol '__classdict__': FREE, USE> False False
# expect:     - <symbol 'int': GLOBAL_IMPLICIT, USE> False False
# expect:     <Function SymbolTable for m in s.py> function 5 True
# expect:     - <symbol 'T': FREE, > False False
# expect:     - <symbol '__class__': FREE, > False False
# expect:     - <symbol 'a': LOCAL, USE|DEF_PARAM> True False
# expect:     - <symbol 'g': GLOBAL_EXPLICIT, DEF_GLOBAL|DEF_LOCAL> False False
# expect:     - <symbol 'i': LOCAL, USE|DEF_LOCAL|DEF_COMP_ITER> True False
# expect:     - <symbol 'k': LOCAL, DEF_PARAM> True False
# expect:     - <symbol 'kw': LOCAL, DEF_PARAM> True False
# expect:     - <symbol 'self': LOCAL, DEF_PARAM> True False
# expect:     - <symbol 'z': LOCAL, DEF_LOCAL> True False
# expect:      <Function SymbolTable for lambda in s.py> function 8 True
# expect:      - <symbol 'T': FREE, USE> False False
# expect:      - <symbol '__class__': FREE, USE> False False
# expect:      - <symbol 'q': LOCAL, USE|DEF_PARAM> True False
# expect:      - <symbol 'super': GLOBAL_IMPLICIT, USE> False False
# expect:   <SymbolTable for __annotate__ in s.py> annotation 9 False
# expect:   - <symbol '.format': LOCAL, USE|DEF_PARAM> True False
# expect:   <Function SymbolTable for f in s.py> function 9 False
# expect:   - <symbol 'inner': LOCAL, USE|DEF_LOCAL> True True
# expect:   - <symbol 'v': LOCAL, USE|DEF_PARAM> True False
# expect:   - <symbol 'w': CELL, DEF_LOCAL> True False
# expect:    <SymbolTable for __annotate__ in s.py> annotation 11 True
# expect:    - <symbol '.format': LOCAL, USE|DEF_PARAM> True False
# expect:    <Function SymbolTable for inner in s.py> function 11 True
# expect:    - <symbol 'w': FREE, DEF_NONLOCAL|DEF_LOCAL> False False
# expect: KeyError 'zz'
# expect: ValueError name is not bound to any namespaces
# expect: SyntaxError invalid syntax (, line 1)
