def t(x): print('t', x); return x
print(1 < t(2) < 3, 1 < t(5) < t(3) < 9)
print(1 < 2 > 0, 3 == 3 != 4)
# expect: t 2
# expect: t 5
# expect: t 3
# expect: True False
# expect: True True
