# damage: lost element, use after free
# list_inplace_repeat copies into an array that an append may have left.
from gilscope import parallel

items = [1, 2, 3]


def repeat():
    for _ in range(6):
        items.__imul__(2)


def append():
    for i in range(40):
        items.append(i)


parallel(repeat, append)
