from math import nothing
# raises: ImportError: cannot import name 'nothing' from 'math' (unknown location)
