def f(x):
    match x:
        case 0: return 'zero'
        case 1 | 2: return 'small'
        case -1: return 'minus'
        case 'a': return 'letter'
        case None: return 'none'
        case True: return 'true'
        case 3.5: return 'float'
        case _: return 'other'
print([f(x) for x in (0, 2, -1, 'a', None, True, 3.5, [], 1.0)])
# expect: ['zero', 'small', 'minus', 'letter', 'none', 'small', 'float', 'other', 'small']
