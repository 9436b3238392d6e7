class C:
    all = []
    def __init__(self): C.all.append(self)
    def __del__(self): print('del')
C(); print(len(C.all)); C.all.clear(); print('end')
# expect: 1
# expect: del
# expect: end
