class C:
    def __del__(self): print('del')
if (x := C()): print('t')
x = None; print('end')
# expect: t
# expect: del
# expect: end
