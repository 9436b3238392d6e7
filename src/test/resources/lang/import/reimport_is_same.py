import sys
import samplepkg.sub as one
del sys.modules['samplepkg.sub']
import samplepkg.sub as two
print(one is two, one.name == two.name)  # expect: False True
