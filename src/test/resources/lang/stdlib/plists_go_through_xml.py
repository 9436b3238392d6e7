import plistlib

value = {'a': [1, True, 'x & y', 2.5, b'q'], 'd': {}}
print(plistlib.loads(plistlib.dumps(value)) == value)

# expect: True
