# E2.29: def f(x, acc=[])
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 appends; T2 appends to the same list; T1 returns both
from gilscope import parallel



def f(x, acc=[]):
    acc.append(x)
    str(x)
    result = list(acc)
    acc.clear()
    return result


results = []


def work(x):
    results.append(f(x))


parallel(lambda: work("a"), lambda: work("b"))
assert sorted(results) == [["a"], ["b"]], results
