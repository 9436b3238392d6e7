class C:
    def __init__(self): raise ValueError
    def __del__(self): print('del')
try: C()
except ValueError: print('caught')
print('end')
# expect: caught
# expect: del
# expect: end
