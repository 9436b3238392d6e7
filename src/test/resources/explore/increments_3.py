# Three atomic increments whose results are used: CHESS interlock3.
from gilscope import parallel
from itertools import count

numbers = count()

def take():
    next(numbers)

parallel(take, take, take)
