class Stack:
    def __init__(self, items=()): self.items = list(items)
    def push(self, x): self.items.append(x); return self
    def __len__(self): return len(self.items)
    def __eq__(self, o): return self.items == o.items
s = Stack().push(1).push(2)
print(len(s), s == Stack([1, 2]), s != Stack(), s.items)  # expect: 2 True True [1, 2]
