class P:
    __slots__ = ('x', 'y')
p = P()
p.x = 1
print(p.x)  # expect: 1
p.z = 2
# raises: AttributeError: 'P' object has no attribute 'z' and no __dict__ for setting new attributes
