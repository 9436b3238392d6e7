class C:
    def __del__(self): print('del')
globals()['q'] = C(); print('-'); globals().pop('q'); print('end')
# expect: -
# expect: del
# expect: end
