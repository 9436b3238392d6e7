class C:
    n = 2
    try:
        v = [n for _ in range(1)]
    except NameError as e:
        v = str(e)
print(C.v)  # expect: name 'n' is not defined
