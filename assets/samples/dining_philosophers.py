# Five philosophers, five forks; each takes the left fork first, then the right.
#
# What to look for
#   If all five hold their left fork, each waits for a neighbour forever: Gilscope ends the run
#   and names the circle. Whether it comes to that is up to the schedule.
#   gil            rare: the GIL must change hands between the two `with` of every philosopher.
#   free-threaded  more likely: five hands really reach out at the same time.
#
# To close the circle, pause between the forks: start it with the argument 0.01, or change PAUSE.
# To make it impossible, let one philosopher take the right fork first (a global order).
import random
import sys
import threading
import time

NAMES = ["Aristotle", "Confucius", "Hypatia", "Kant", "Sartre"]
MEALS = 3
PAUSE = float(sys.argv[1]) if len(sys.argv) > 1 else 0.0

forks = [threading.Lock() for _ in NAMES]
meals = [0] * len(NAMES)


def dine(seat):
    thoughts = random.Random(seat)
    left = forks[seat]
    right = forks[(seat + 1) % len(forks)]
    for _ in range(MEALS):
        time.sleep(thoughts.random() / 500)  # think
        with left:
            if PAUSE:
                time.sleep(PAUSE)
            with right:
                meals[seat] += 1


philosophers = [
    threading.Thread(target=dine, args=(seat,), name=name) for seat, name in enumerate(NAMES)
]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()

for name, count in zip(NAMES, meals):
    print(f"{name} ate {count} times")
