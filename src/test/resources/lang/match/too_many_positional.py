class P: __match_args__ = ('x',)
match P():
    case P(1, 2): pass
# raises: TypeError: P() accepts 1 positional sub-pattern (2 given)
