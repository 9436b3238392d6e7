assert 1 == 1
try:
    assert 1 == 2, 'message'
except AssertionError as e:
    print(e)
assert []
# expect: message
# raises: AssertionError
