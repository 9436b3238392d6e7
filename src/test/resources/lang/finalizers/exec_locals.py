class C:
    def __del__(self): print('del')
exec('x = C()', {'C': C}); print('end'); eval('C()'); print('end2')
# expect: del
# expect: end
# expect: del
# expect: end2
