import weakref
class Subject:
    def __init__(self): self.obs = weakref.WeakSet()
    def notify(self, x):
        for o in sorted(self.obs, key=lambda o: o.n): o.see(x)
class Obs:
    def __init__(self, n): self.n = n
    def see(self, x): print(self.n, x)
s = Subject(); a, b = Obs('a'), Obs('b'); s.obs.add(a); s.obs.add(b); s.notify(1); del a; s.notify(2); b = None; s.notify(3); print('end')
# expect: a 1
# expect: b 1
# expect: b 2
# expect: end
