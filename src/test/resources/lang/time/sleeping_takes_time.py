import time
a = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - a >= 0.01)  # expect: True
