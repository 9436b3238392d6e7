a = 'name'; b = 'name'
print(a is b, None is None)  # expect: True True
