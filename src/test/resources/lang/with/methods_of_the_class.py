# What a with statement calls are methods of the class, whatever the object itself has under their names.
class Plain:
    def __enter__(self):
        return "entered"

    def __exit__(self, *args):
        out.append("left")


def use(o):
    with o as v:
        out.append(v)


out = []
p = Plain()
use(p)
use(p)
p.__enter__ = lambda: "wrong"
p.__exit__ = lambda *args: out.append("wrong")
use(p)
print(out)  # expect: ['entered', 'left', 'entered', 'left', 'entered', 'left']

out = []
Plain.__enter__ = lambda self: "new"
use(p)
Plain.__exit__ = lambda self, *args: out.append("out")
use(p)
print(out)  # expect: ['new', 'left', 'new', 'out']
