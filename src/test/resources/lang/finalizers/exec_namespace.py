class C:
    def __del__(self): print('del')
ns = {'C': C}; exec('x = C(); y = x', ns); print('-'); del ns['x']; print('-'); ns.clear(); print('end')
# expect: -
# expect: -
# expect: del
# expect: end
