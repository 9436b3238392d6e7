class C:
    def __del__(self): print('del')
o = C(); print('a'); del o; print('b')
# expect: a
# expect: del
# expect: b
