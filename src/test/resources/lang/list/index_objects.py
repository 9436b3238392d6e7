class I:
    def __index__(self):
        return 2
a = [10, 20, 30]
print(a[I()], a[:I()], a * I())  # expect: 30 [10, 20] [10, 20, 30, 10, 20, 30]
