class K: RED = 1; BLUE = 2
def f(x):
    match x:
        case K.RED: return 'red'
        case K.BLUE: return 'blue'
        case [x, y] if x > y: return 'desc'
        case (x, y): return 'asc'
print(f(1), f(2), f([2, 1]), f([1, 2]), f('zz'))  # expect: red blue desc asc None
