try:
    dict([(1, 2), 3])
except TypeError as e:
    print(e, e.__notes__)  # expect: object is not iterable ['Cannot convert dictionary update sequence element #1 to a sequence']
