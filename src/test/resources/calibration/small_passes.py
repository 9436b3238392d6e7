# Two threads add up one list of small ints over and over: nobody counts references to those.
from frame import report

numbers = list(range(200)) * 5


def total():
    for _ in range(40):
        sum(numbers)


report(total, total, times=20)
