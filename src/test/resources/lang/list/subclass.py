class L(list):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag
a = L([1, 2], tag='t')
a.append(3)
print(a, a.tag, type(a + [4]).__name__, type(a[:2]).__name__, type(a * 2).__name__, isinstance(a, list))

# expect: [1, 2, 3] t list list list True
