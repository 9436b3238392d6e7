m = __import__('samplepkg.sub')
print(m.__name__, __import__('samplepkg.sub', fromlist=['name']).__name__)  # expect: samplepkg samplepkg.sub
