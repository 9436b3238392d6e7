def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Number:
    def __dir__(self):
        return 7


class Mixed:
    def __dir__(self):
        return [3, "a"]


class Raising:
    def __len__(self):
        raise RuntimeError("no length")

    def __iter__(self):
        return iter([])


class Negative:
    def __length_hint__(self):
        return -1

    def __iter__(self):
        return iter([])


for f in (
    lambda: dir(Number()), lambda: dir(Mixed()), lambda: dir(1, 2),
    lambda: eval(compile(memoryview(b"1+2"), "", "eval")), lambda: eval(bytearray(b"3+4")),
    lambda: compile(3, "", "exec"), lambda: compile("1\x00", "", "exec"),
    lambda: compile("1", "", "bad"), lambda: compile("1", 3, "eval"),
    lambda: compile("1", "", "exec", 0xFFFF0),
    lambda: list(Raising()), lambda: [].extend(Raising()), lambda: bytearray(Raising()), lambda: list(Negative()),
):
    show(f)
# expect: TypeError 'int' object is not iterable
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError dir expected at most 1 argument, got 2
# expect: 3
# expect: 7
# expect: TypeError compile() arg 1 must be a string, bytes or AST object
# expect: SyntaxError source code string cannot contain null bytes
# expect: ValueError compile() mode must be 'exec', 'eval' or 'single'
# expect: TypeError expected str, bytes or os.PathLike object, not int
# expect: ValueError compile(): unrecognised flags
# expect: RuntimeError no length
# expect: RuntimeError no length
# expect: bytearray(b'')
# expect: ValueError __length_hint__() should return >= 0
