class C:
    x = 1
    @property
    def bad(self): raise ValueError('no')
c = C()
print(getattr(c, 'x'), getattr(c, 'y', 2), hasattr(c, 'x'), hasattr(c, 'y'))
setattr(c, 'y', 3)
print(c.y)
delattr(c, 'y')
try:
    c.y
except AttributeError as e:
    print(e)
try:
    hasattr(c, 'bad')
except ValueError as e:
    print('passes', e)
try:
    getattr(c, 1)
except TypeError as e:
    print(e)
# expect: 1 2 True False
# expect: 3
# expect: 'C' object has no attribute 'y'
# expect: passes no
# expect: attribute name must be string, not 'int'
