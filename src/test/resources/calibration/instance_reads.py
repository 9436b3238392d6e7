# Two threads read the attributes of one object.
from frame import report

class Config:
    def __init__(self):
        self.scale = 3.5
        self.offset = 1000
        self.name = "config"

config = Config()

def work():
    total = 0
    for i in range(60_000):
        total += config.offset + i
        if config.scale > i:
            total += 1

report(work, work, times=15)
