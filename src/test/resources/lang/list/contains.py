print(2 in [1, 2], 3 in [1, 2], 1.0 in [1], '1' in [1])  # expect: True False True False
class Any:
    def __eq__(self, other):
        return True
print(5 in [Any()], Any() in [5], Any() in [])  # expect: True True False
