class S:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i
print(list(S()), 4 in S(), 5 in S())  # expect: [0, 1, 4, 9] True False
it = iter(S())
print(type(it).__name__, next(it), list(it), list(it))  # expect: iterator 0 [1, 4, 9] []
