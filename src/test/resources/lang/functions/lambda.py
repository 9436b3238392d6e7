add = lambda a, b=10: a + b
print(add(1), add(1, 2))  # expect: 11 3
print((lambda *a: a)(1, 2))  # expect: (1, 2)
print(add.__name__)  # expect: <lambda>
