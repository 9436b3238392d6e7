import time
for clock in (time.time, time.monotonic, time.perf_counter, time.process_time):
    a = clock()
    print(isinstance(a, float), clock() >= a)
print(isinstance(time.time_ns(), int), time.monotonic_ns() <= time.monotonic_ns())
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
