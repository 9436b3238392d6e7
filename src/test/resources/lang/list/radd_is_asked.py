class R:
    def __radd__(self, other):
        return ('radd', other)
    def __rmul__(self, other):
        return ('rmul', other)
print([1] + R(), [1] * R())  # expect: ('radd', [1]) ('rmul', [1])
a = [1]
a += R()
print(a)  # expect: ('radd', [1])
