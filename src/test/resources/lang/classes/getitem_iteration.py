class S:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
print(list(S()), 4 in S())  # expect: [0, 1, 4] True
