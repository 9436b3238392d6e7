async def f(): return 1
c = f()
print(c.cr_running, c.cr_await, type(c).__name__, c.__name__)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
# expect: False None coroutine f
# expect: cannot reuse already awaited coroutine
