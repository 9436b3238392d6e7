class C:
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit')
    def __del__(self): print('del')
with C() as c: print('body')
print('out'); del c; print('-')
with C(): print('body')
print('end')
# expect: enter
# expect: body
# expect: exit
# expect: out
# expect: del
# expect: -
# expect: enter
# expect: body
# expect: exit
# expect: del
# expect: end
