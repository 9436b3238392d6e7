import math.nothing
# raises: ModuleNotFoundError: No module named 'math.nothing'; 'math' is not a package
