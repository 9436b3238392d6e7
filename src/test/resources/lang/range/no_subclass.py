try:
    class R(range):
        pass
except TypeError as e:
    print(e)  # expect: type 'range' is not an acceptable base type
