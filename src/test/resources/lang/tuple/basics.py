t = (1, 'a', None)
print(t, len(t), t[0], t[-1], t[1:], t + (2,), t * 2, (), (1,), 'a' in t)

# expect: (1, 'a', None) 3 1 None ('a', None) (1, 'a', None, 2) (1, 'a', None, 1, 'a', None) () (1,) True
