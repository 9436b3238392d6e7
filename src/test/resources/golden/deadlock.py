import threading
import time

NAMES = ["Aristotle", "Confucius", "Hypatia", "Kant", "Sartre"]
forks = [threading.Lock() for _ in NAMES]


def dine(seat):
    left = forks[seat]
    right = forks[(seat + 1) % len(forks)]
    with left:
        time.sleep(0.001 + seat / 10000)
        with right:
            print(NAMES[seat], "eats")


for seat, name in enumerate(NAMES):
    threading.Thread(target=dine, args=(seat,), name=name).start()
