import gc
gc.collect()
class A:
    def __init__(self, o=None): self.o = o
def make():
    a = A(); b = A(a); a.o = b
make()
print(gc.collect())
# expect: 2
