d = {'a': 1}
d.update({'b': 2}, c=3)
d.update([('d', 4)])
d.update()
d.update(d)
print(d)  # expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4}
class M:
    def keys(self):
        return iter('xy')
    def __getitem__(self, k):
        return k * 2
d.update(M())
print(d)  # expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'x': 'xx', 'y': 'yy'}
try:
    d.update(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
