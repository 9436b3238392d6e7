# the loop ends by itself: no variable and no shared place shows how far it is
from gilscope import parallel

class Job:
    done = False

job = Job()

def wait():
    numbers = iter(range(5))
    while next(numbers) < 4 and not job.done:
        pass

def finish():
    job.done = True

parallel(wait, finish)
assert job.done
