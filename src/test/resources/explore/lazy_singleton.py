# both find nothing and make one
from gilscope import parallel


class Box:
    instance = None


box = Box()
box.instance = None
made = []


def get():
    if box.instance is None:
        made.append("one")
        box.instance = object()


parallel(get, get)
assert len(made) <= 1
