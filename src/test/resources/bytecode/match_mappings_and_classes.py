def f(x):
    match x:
        case {"k": v, **rest}: return v, rest
        case {}: return 1
        case P(1, y=a) | Q(a, _): return a
        case str() as s: return s
