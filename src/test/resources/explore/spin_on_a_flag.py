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
