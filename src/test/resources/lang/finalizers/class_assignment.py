class A:
    def __del__(self): print('A')
class B:
    def __del__(self): print('B')
o = A(); o.__class__ = B; del o; print('end')
# expect: B
# expect: end
