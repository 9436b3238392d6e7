class C:
    def __del__(self): print('del')
    def m(self): print('m'); return 1
C().m(); print(C().m()); print('end')
# expect: m
# expect: del
# expect: m
# expect: del
# expect: 1
# expect: end
