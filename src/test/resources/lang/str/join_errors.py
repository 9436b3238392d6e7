def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: ','.join([1, 2]))  # expect: TypeError sequence item 0: expected str instance, int found
attempt(lambda: ','.join(['a', None]))  # expect: TypeError sequence item 1: expected str instance, NoneType found
attempt(lambda: ','.join(5))  # expect: TypeError can only join an iterable
attempt(lambda: ','.join([b'a']))  # expect: TypeError sequence item 0: expected str instance, bytes found
