a = [1, 2, 3]
class E:
    def __eq__(self, other):
        a.clear()
        return True
try:
    a.remove(E())
    print(a)  # expect: []
except ValueError as e:
    print(e)
