C = type('C', (), {'x': 5, 'm': lambda self: self.x})
print(C().m(), C.__name__, type(C()) is C)  # expect: 5 C True
