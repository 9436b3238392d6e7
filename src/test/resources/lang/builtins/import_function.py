m = __import__('collections.abc')
print(m.__name__, __import__('collections.abc', fromlist=['Sized']).__name__)  # expect: collections collections.abc
