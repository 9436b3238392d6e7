class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('result')
def g():
    r = yield from It()
    print(r)
    return 'done'
try: next(g())
except StopIteration as e: print(e.value)
# expect: result
# expect: done
