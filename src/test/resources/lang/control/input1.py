try: input('prompt> ')
except EOFError as e: print('EOF', e)
import sys, io
sys.stdin=io.StringIO('line1\nline2\nlast'); print(input(), input('p:'), input())
try: input()
except EOFError as e: print(e)
sys.stdin=io.StringIO('a\nb\n'); print(sys.stdin.readlines())
old=sys.stdout; sys.stdout=b=io.StringIO(); print('captured'); sys.stdout=old; print(repr(b.getvalue()))
class W:
    def write(s,x): old.write(f'<{x!r}>'); return len(x)
    def flush(s): old.write('FLUSH')
sys.stdout=W(); print(1,2,flush=True); print('x',end=''); sys.stdout=old; print()
del sys.stdin
try: input()
except RuntimeError as e: print(e)
sys.stdout=None; print('nothing'); sys.stdout=old
print('a',file=sys.stdout); print('b',file=None)
del sys.stdout
try: print('x')
except RuntimeError as e: sys.stdout=old; print(e)
# expect: prompt> EOF EOF when reading a line
# expect: p:line1 line2 last
# expect: EOF when reading a line
# expect: ['a\n', 'b\n']
# expect: 'captured\n'
# expect: <'1'><' '><'2'><'\n'>FLUSH<'x'><''>
# expect: lost sys.stdin
# expect: a
# expect: b
# expect: lost sys.stdout
