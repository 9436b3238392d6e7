class Index:
    def __index__(self):
        view.release()
        return 4


class Number:
    def __float__(self):
        view.release()
        return 4.25


class Truth:
    def __bool__(self):
        view.release()
        return True


def show(f, *cast):
    global view
    view = memoryview(bytearray(b"\xff" * 128))
    if cast:
        view = view.cast(*cast)
    try:
        print(f())
    except ValueError as e:
        print(e)


def put(k, v):
    view[k] = v


show(lambda: view[Index()])
show(lambda: list(view[: Index()]))
show(lambda: view[Index(), 0], "B", (64, 2))
show(lambda: put(Index(), 42))
show(lambda: put(slice(None, Index()), b"abcd"))
show(lambda: put(0, Index()))
show(lambda: put(0, Number()), "d")
show(lambda: put(0, Truth()), "?")
m = memoryview(b"abcdef")
h = hash(m)
m.release()
print(hash(m) == h == hash(b"abcdef"))
# expect: operation forbidden on released memoryview object
# expect: [255, 255, 255, 255]
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: True
