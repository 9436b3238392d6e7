class C:
    def __del__(self): print('del')
o = C(); o.__del__(); print('-'); del o
# expect: del
# expect: -
# expect: del
