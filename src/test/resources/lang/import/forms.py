import math
import math as m
from math import pi, sqrt as root
print(math is m, round(pi, 3), root(16))  # expect: True 3.142 4.0
