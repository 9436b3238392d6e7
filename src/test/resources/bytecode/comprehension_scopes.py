a = [i for i in x]
class A:
    b = {i: j for i, j in a if (lambda: i)()}
def f(i):
    c = [lambda: i for i in a]
    return [(d := j) for j in c], d, i
