class S:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i
print(list(S()))  # expect: [0, 1]
