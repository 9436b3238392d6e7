# damage: lost element, use after free
# list_ass_slice: the size that was read, the tail that is moved and the array that may be left.
from gilscope import parallel

items = list(range(8))


def grow():
    for i in range(30):
        items[2:2] = [i, i]


def shrink():
    for _ in range(30):
        items[1:3] = []


parallel(grow, shrink)
