class C:
    x = 5
    def __del__(self): print('del')
print(C().x); y = C().x + 1; print(y)
# expect: del
# expect: 5
# expect: del
# expect: 6
