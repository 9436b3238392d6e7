class A:
    __slots__ = ('x',)


class B:
    __slots__ = ('y',)
    x = A.x


b = B()
b.y = 1
for i in range(3):
    try:
        b.x
    except TypeError as e:
        print(i, e)
    try:
        b.x = i
    except TypeError as e:
        print(i, e)
# expect: 0 descriptor 'x' for 'A' objects doesn't apply to a 'B' object
# expect: 0 descriptor 'x' for 'A' objects doesn't apply to a 'B' object
# expect: 1 descriptor 'x' for 'A' objects doesn't apply to a 'B' object
# expect: 1 descriptor 'x' for 'A' objects doesn't apply to a 'B' object
# expect: 2 descriptor 'x' for 'A' objects doesn't apply to a 'B' object
# expect: 2 descriptor 'x' for 'A' objects doesn't apply to a 'B' object
print(b.y)
# expect: 1
