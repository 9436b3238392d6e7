# Equal constants of one file are one object, in all its functions; those of another text are not.
def f():
    return 4611686018427387904, -2.25, (1, 2.5, "a"), b"bytes of it", 3j


def g():
    return 4611686018427387904, -2.25, (1, 2.5, "a"), b"bytes of it", 3j


class C:
    x = -2.25

    def m(self, x=4611686018427387904):
        return x


print([a is b for a, b in zip(f(), g())])
print(C.x is f()[1], C().m() is g()[0], 4611686018427387904 == f()[0])
print(eval("-2.25") is f()[1], eval("(1, 2.5, 'a')") is f()[2], f()[1] is -f()[1])
# expect: [True, True, True, True, True]
# expect: True True True
# expect: False False False
