# who looks whether a thread is alive sees its last change later than its end
import threading

class Job:
    result = None

job = Job()

def work():
    job.result = 1

t = threading.Thread(target=work)

def main():
    t.start()
    while t.is_alive():
        pass
    assert job.result == 1
    t.join()

main()
