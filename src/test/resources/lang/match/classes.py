class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def f(o):
    match o:
        case P(0, 0): return 'origin'
        case P(x=0): return 'on y'
        case P(x, y) if x == y: return ('diagonal', x)
        case P(): return 'point'
        case int(n): return ('int', n)
        case str() as s: return ('str', s)
        case [P(1, b), *_]: return b
print([f(o) for o in (P(0, 0), P(0, 3), P(2, 2), P(1, 2), 7, 's', [P(1, 9), 0])])
# expect: ['origin', 'on y', ('diagonal', 2), 'point', ('int', 7), ('str', 's'), 9]
