try:
    raise ValueError
except ValueError as e:
    print(repr(e))
raise 5
# expect: ValueError()
# raises: TypeError: exceptions must derive from BaseException
