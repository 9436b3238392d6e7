import threading
import time

answers = []


def crunch():
    total = 0
    while len(answers) < 3:
        for i in range(400):
            total += i * i


def serve():
    for i in range(3):
        time.sleep(0.0001)  # wait for the next request
        answers.append(i)


threads = [
    threading.Thread(target=crunch, name="Cruncher"),
    threading.Thread(target=serve, name="Server"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(answers), "requests answered")
