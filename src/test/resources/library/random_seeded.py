# found in:
# The module's generator is changed by the program: each execution begins with the same numbers.
import random
from gilscope import parallel

random.seed(7)
drawn = []


def draw():
    drawn.append(random.randint(1, 6))


parallel(draw, draw)
assert sorted(drawn) == [2, 3], drawn
