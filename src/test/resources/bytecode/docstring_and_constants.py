def f():
    "doc"
    1
    "x"
    ...
def g():
    """a

        b
      c
    """
    pass
