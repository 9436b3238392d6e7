def f(x):
    match x:
        case 0 | -1 | 1 - 2j | "s": return 1
        case None | True: return 2
        case a.B: return 3
        case _: return 4
