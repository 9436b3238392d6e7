class C:
    def __del__(self): print('del')
a = b = c = C(); del a; print(1); b = 0; print(2); c = 0; print(3)
# expect: 1
# expect: 2
# expect: del
# expect: 3
