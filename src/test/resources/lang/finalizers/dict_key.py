class C:
    def __del__(self): print('del')
d = {C(): 1}; print(len(d)); d.popitem(); print('end')
# expect: 1
# expect: del
# expect: end
