class C:
    def __del__(self): print('del')
f = lambda x=C(): x; print('-'); f = None; print('end')
# expect: -
# expect: del
# expect: end
# expect free-threaded: -
# expect free-threaded: end
# expect free-threaded: del
