d = {}
class K:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        d.clear()
        return False
d[K()] = 'first'
d[K()] = 'second'
print(len(d))  # expect: 1
