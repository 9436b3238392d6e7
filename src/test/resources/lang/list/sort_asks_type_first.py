class A:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        print(self.n, "<", other.n)
        return NotImplemented
    def __gt__(self, other):
        print(self.n, ">", other.n)
        return NotImplemented
try:
    sorted([A(1), A(2)])
except TypeError as e:
    print(e)
# expect: 2 < 1
# expect: 2 < 1
# expect: 1 > 2
# expect: '<' not supported between instances of 'A' and 'A'
