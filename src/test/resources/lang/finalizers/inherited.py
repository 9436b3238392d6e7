class A:
    def __del__(self): print('A')
class B(A): pass
class D(A):
    def __del__(self): print('D'); super().__del__()
B(); D(); print('end')
# expect: A
# expect: D
# expect: A
# expect: end
