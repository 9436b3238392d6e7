# damage: use after free
# A load of a global is a read of the pointer and an increment of the count of what it points to.
# The tuple that the reader has just found may be freed by the store of the next one in between.
from gilscope import parallel

pair = (0, 0)


def writer():
    global pair
    for i in range(1, 40):
        pair = (i, i)


def reader():
    for _ in range(40):
        a, b = pair
        assert a == b


parallel(writer, reader)
