class Box[T]:
    def __init__(self, v: T): self.v = v
print(Box(3).v)  # expect: 3
