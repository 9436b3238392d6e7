for i in range(5):
    try:
        if i == 2: raise ValueError
    except ValueError:
        break
print(i)  # expect: 2
