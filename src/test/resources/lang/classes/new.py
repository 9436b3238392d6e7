class C:
    def __new__(cls, x):
        o = super().__new__(cls)
        o.made = x
        return o
    def __init__(self, x):
        self.x = x + 1
c = C(5)
print(c.made, c.x)  # expect: 5 6
class Odd:
    def __new__(cls): return 7
print(Odd())  # expect: 7
