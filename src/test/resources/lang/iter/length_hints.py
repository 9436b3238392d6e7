import operator
class H:
    def __length_hint__(self):
        return 7
print(operator.length_hint([1, 2]), operator.length_hint(iter([1, 2])), operator.length_hint(H()), operator.length_hint(5, 3), operator.length_hint(reversed([1])), operator.length_hint(iter('abc')))

# expect: 2 2 7 3 1 3
