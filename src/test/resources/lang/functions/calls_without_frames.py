# Types, wrappers, objects with __call__ and what they raise, called from the loop.
class Error(Exception):
    def __init__(self, n):
        super().__init__(n)
        self.n = n

class Adder:
    def __init__(self, by):
        self.by = by
    def __call__(self, n):
        return n + self.by

class Plain:
    pass

class Made:
    def __new__(cls, n):
        return [cls.__name__, n]

add = Adder(2)
for i in range(2):
    print(int('7') + i, str(i), list((i,)), Error(i).n, add(i), type(Plain()).__name__, Made(i))
# expect: 7 0 [0] 0 2 Plain ['Made', 0]
# expect: 8 1 [1] 1 3 Plain ['Made', 1]

def raised(f, *args):
    try:
        f(*args)
    except Exception as e:
        return type(e).__name__, str(e), e.__traceback__.tb_next.tb_lineno
print(raised(lambda: int('x')))  # expect: ('ValueError', "invalid literal for int() with base 10: 'x'", 31)
print(raised(lambda: Plain(1)))  # expect: ('TypeError', 'Plain() takes no arguments', 32)
print(raised(lambda: Error()))  # expect: ('TypeError', "Error.__init__() missing 1 required positional argument: 'n'", 33)
one = 1
print(raised(lambda: one(2)))  # expect: ('TypeError', "'int' object is not callable", 35)
