def f(x):
    match x:
        case [1, [a, b]] if a: return b
        case [a, *_, b]: return a
        case (a, *b, c): return b
        case [*_] | []: return 0
