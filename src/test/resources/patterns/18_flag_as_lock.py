# E2.18: a bool as a lock
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: both pass the test before either sets the flag
from gilscope import parallel


busy = False
inside = 0
most = 0


def work():
    global busy, inside, most
    if not busy:
        busy = True
        inside += 1
        most = inside
        inside -= 1
        busy = False


parallel(work, work)
assert most == 1 and inside == 0, (most, inside)
