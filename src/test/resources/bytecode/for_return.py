def f(x):
    for i in x:
        for j in i:
            if j: return j
        else:
            break
