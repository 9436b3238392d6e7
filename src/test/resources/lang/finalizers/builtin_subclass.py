class L(list):
    def __del__(self): print('del L', list(self))
class D(dict):
    def __del__(self): print('del D', dict(self))
class I(int):
    def __del__(self): print('del I', int(self))
class S(str):
    def __del__(self): print('del S', str(self))
L([1, 2]); D(a=1); I(5); x = S('q'); print('-'); del x
# expect: del L [1, 2]
# expect: del D {'a': 1}
# expect: del I 5
# expect: -
# expect: del S q
