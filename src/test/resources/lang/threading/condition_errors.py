import threading
c = threading.Condition()
for f in (c.wait, c.notify, c.notify_all):
    try:
        f()
    except RuntimeError as e:
        print(e)
with c:
    print(c.wait(0.001))
    print(c.wait_for(lambda: 5), c.wait_for(lambda: False, 0.001))
# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: False
# expect: 5 False
