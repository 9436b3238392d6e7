import sys, math
print(sys.modules['math'] is math, __name__, sys.modules['__main__'].__name__)  # expect: True __main__ __main__
