d = {1: 'int', True: 'bool', 1.0: 'float'}
print(d, len(d))  # expect: {1: 'float'} 1
