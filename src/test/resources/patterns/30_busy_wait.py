# E2.30: while not self.done: pass
# class: S
# fails under: unprotected
# interleaving: with a GIL or PEP 703 none: the loop burns a core (or turns of the switch interval) and ends;
# unprotected the lookup meets the half-made entry of the new attribute (D13)
from gilscope import parallel



class Job:
    done = False


job = Job()


def wait():
    while not job.done:
        pass


def finish():
    job.done = True


parallel(wait, finish)
assert job.done
