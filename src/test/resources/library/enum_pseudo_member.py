# enum.Flag: a combination made by two threads at once is one object
from enum import Flag
from gilscope import parallel


class Colour(Flag):
    RED = 1
    BLUE = 2


got = []
parallel(lambda: got.append(Colour(3)), lambda: got.append(Colour(3)))
assert got[0] is got[1]
