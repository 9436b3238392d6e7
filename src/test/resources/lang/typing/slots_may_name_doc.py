class C:
    __slots__ = ('a', '__doc__')
c = C()
c.__doc__ = 'mine'
print(c.__doc__)  # expect: mine
