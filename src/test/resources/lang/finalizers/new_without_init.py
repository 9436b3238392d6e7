class C:
    def __del__(self): print('del')
o = C.__new__(C); print('made'); o = 0; print('end')
# expect: made
# expect: del
# expect: end
