try:
    raise ValueError('x')
except TypeError:
    print('no')
# raises: ValueError: x
