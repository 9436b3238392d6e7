import sys
log = []
async def numbers():
    try:
        yield 1
        yield 2
    finally:
        log.append("finally")
kept = []
sys.set_asyncgen_hooks(firstiter=lambda g: log.append("first " + g.__name__), finalizer=lambda g: (log.append("end"), kept.append(g)))
async def use():
    async for n in numbers():
        log.append(n)
        break
try: use().send(None)
except StopIteration: pass
print(log)
sys.set_asyncgen_hooks(None, None)
try: kept.pop().aclose().send(None)
except StopIteration: pass
print(log)
try: sys.set_asyncgen_hooks(5)
except TypeError as e: print(e)
# expect: ['first numbers', 1, 'end']
# expect: ['first numbers', 1, 'end', 'finally']
# expect: callable firstiter expected, got int
