# damage: lost element
# list.sort makes the list empty for as long as it sorts: what is appended meanwhile goes away with
# the array that it makes, and two sorts have one array.
from gilscope import parallel

items = [3, 1, 2]


def sort():
    for _ in range(10):
        try:
            items.sort()
        except ValueError:
            pass


def append():
    for i in range(30):
        items.append(i)


parallel(sort, append)
