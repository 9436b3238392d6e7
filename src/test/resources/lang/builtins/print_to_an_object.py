class Out:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append('flush')
o = Out()
print('a', 1, file=o, flush=True)
print(o.parts)
# expect: ['a', ' ', '1', '\n', 'flush']
