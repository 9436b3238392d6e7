# While list.sort calls a key function, others see an empty list; what they put there is an error.
import threading


def sort(change):
    numbers = list(range(5))
    begun, seen = threading.Event(), threading.Event()
    told = []

    def other():
        begun.wait()
        told.append((len(numbers), list(numbers)))
        change(numbers)
        seen.set()

    def key(x):
        begun.set()
        seen.wait()
        return -x

    thread = threading.Thread(target=other)
    thread.start()
    try:
        numbers.sort(key=key)
        print(told, numbers)
    except ValueError as e:
        print(told, e, numbers)
    thread.join()


sort(lambda l: None)
sort(lambda l: l.append(99))
# expect: [(0, [])] [4, 3, 2, 1, 0]
# expect: [(0, [])] list modified during sort [4, 3, 2, 1, 0]
