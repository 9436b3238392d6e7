# Python's own: two threads append to one bytearray
# fails under: unprotected
from gilscope import parallel

data = bytearray()


def work():
    data.append(1)


parallel(work, work)
assert len(data) == 2
