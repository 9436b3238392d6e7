# Python's own: two threads take numbers from one itertools.count
# fails under: unprotected
from gilscope import parallel
from itertools import count

numbers = count()
taken = []


def work():
    taken.append(next(numbers))


parallel(work, work)
assert taken != [0, 0]
