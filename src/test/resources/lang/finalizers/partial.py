import functools
class C:
    def __del__(self): print('del')
p = functools.partial(print, C()); print('-'); del p; print('end')
# expect: -
# expect: del
# expect: end
