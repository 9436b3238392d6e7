from collections.abc import Sized, Iterable, Mapping, Sequence, Hashable, Callable, Iterator
print(isinstance([], Sized), isinstance(3, Iterable), isinstance({}, Mapping), isinstance('', Sequence))  # expect: True False True True
print(isinstance([], Hashable), callable(len) and isinstance(len, Callable), isinstance(iter([]), Iterator))  # expect: False True True
class S(Sequence):
    def __getitem__(self, i): return 'abc'[i]
    def __len__(self): return 3
print(list(S()), 'b' in S(), S().index('c'), list(reversed(S())))  # expect: ['a', 'b', 'c'] True 2 ['c', 'b', 'a']
