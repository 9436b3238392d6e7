t = (1, 2)
print(t[:] is t, tuple(t) is t, t * 1 is t, t + () is t, () is tuple([]))  # expect: True True True True True
