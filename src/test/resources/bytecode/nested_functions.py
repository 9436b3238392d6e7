def a():
    def b():
        def c():
            return x, y
        y = 2
        return c
    x = 1
    return b
