def f(a, w):
    return f"{a!r:>{w}} {a:%Y} {a=} {{}}" f"{a!s}" f""
