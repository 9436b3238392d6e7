class C:
    def __del__(self): print('del')
def f():
    c = C()
    assert False, 'msg'
try: f()
except AssertionError as e: print(e)
print('end')
# expect: msg
# expect: del
# expect: end
