import builtins
import os
import sys
import warnings


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except RuntimeError as e:
        return e


def single(text):
    exec(compile(text, 'console', 'single'))


print(sys.displayhook is sys.__displayhook__, sys.breakpointhook is sys.__breakpointhook__)
single('1 + 1')
single('None')
single("'a'")
print(builtins._)
sys.displayhook = lambda value: print('shown', value)
single('1 + 1')
del sys.displayhook
print(attempt(single, '1'))
sys.breakpointhook = lambda *args, **kwargs: print('stopped', args, kwargs)
breakpoint(1, x=2)
sys.breakpointhook = sys.__breakpointhook__
for path in ['0', 'print', 'builtins.print', 'os.path.join', 'no.such.thing', 'sys.nothing']:
    os.environ['PYTHONBREAKPOINT'] = path
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        print(path, attempt(breakpoint, 'a', 'b'), [str(x.message) for x in w])
del sys.breakpointhook
print(attempt(breakpoint))
# expect: True True
# expect: 2
# expect: 'a'
# expect: a
# expect: shown 2
# expect: lost sys.displayhook
# expect: stopped (1,) {'x': 2}
# expect: 0 None []
# expect: a b
# expect: print None []
# expect: a b
# expect: builtins.print None []
# expect: os.path.join a/b []
# expect: no.such.thing None ['Ignoring unimportable $PYTHONBREAKPOINT: "no.such.thing"']
# expect: sys.nothing None ['Ignoring unimportable $PYTHONBREAKPOINT: "sys.nothing"']
# expect: lost sys.breakpointhook
