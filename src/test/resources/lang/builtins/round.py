print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), round(-0.5), round(1.5, None))
try:
    round('x')
except TypeError as e:
    print(e)
# expect: 2 4 2.67 1200 0 2
# expect: type str doesn't define __round__ method
