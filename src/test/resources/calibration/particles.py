# Two threads move particles of their own: objects, methods, floats.
from frame import report

class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v

    def step(self, dt):
        self.x += self.v * dt
        if self.x > 10.0:
            self.bounce()

    def bounce(self):
        self.x = 10.0
        self.v = -self.v

def work():
    particles = [Particle(i * 0.1, 1.0 + i) for i in range(100)]
    for _ in range(200):
        for p in particles:
            p.step(0.01)

report(work, work, times=50)
