# One instruction gets methods of built-in types, of their subclasses and of what has attributes of its own.
class Text(str):
    pass


class Own(str):
    def upper(self):
        return "own"


def upper(o):
    m = o.upper
    return m()


out = []
for o in ["a", "b", Text("c"), "d", Own("e"), b"f", "g"] * 2:
    out.append(upper(o))
print(out)  # expect: ['A', 'B', 'C', 'D', 'own', b'F', 'G', 'A', 'B', 'C', 'D', 'own', b'F', 'G']

t = Text("h")
t.upper = lambda: "its own"
print([upper(o) for o in ("a", t, "b", t)])  # expect: ['A', 'its own', 'B', 'its own']

bound = []
for items in ([1], [2], [3]):
    add = items.append
    bound.append(add)
for i, m in enumerate(bound):
    m(i)
print([m.__self__ for m in bound])  # expect: [[1, 0], [2, 1], [3, 2]]
