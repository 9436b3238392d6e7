import time
from gilscope import parallel

class Job:
    done = False

job = Job()

def wait():
    while not job.done:
        time.sleep(0.01)

def finish():
    job.done = True

parallel(wait, finish)
assert job.done
