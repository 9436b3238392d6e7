# Two threads count in an attribute each, of one object.
from frame import report

class Stats:
    def __init__(self):
        self.left = 0
        self.right = 0

stats = Stats()

def left():
    for _ in range(60_000):
        stats.left += 1

def right():
    for _ in range(60_000):
        stats.right += 1

report(left, right, times=20)
