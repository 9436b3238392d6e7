class C:
    def __del__(self): print('del')
C(); print('after'); C() and print('in'); print('end')
# expect: del
# expect: after
# expect: del
# expect: in
# expect: end
