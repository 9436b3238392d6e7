class Point:
    """A point."""
    dim = 2
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
    def __repr__(self):
        return f'Point({self.x}, {self.y})'
p = Point(1)
print(p, p.dim, Point.__doc__, Point.__name__)  # expect: Point(1, 0) 2 A point. Point
p.dim = 3
print(p.dim, Point.dim, p.__dict__)  # expect: 3 2 {'x': 1, 'y': 0, 'dim': 3}
