class C:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(o); return self
c = C(); d = c
c += 1
c += 2
print(c is d, c.log)  # expect: True [1, 2]
x = [1]; y = x
x += (2,)
print(y)  # expect: [1, 2]
