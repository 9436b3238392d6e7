# E2.14: list(d): a snapshot for a dict, not for an OrderedDict
# class: G
# fails under: free-threaded unprotected
# interleaving: T1 has taken a; T2 moves a to the end; T1 takes it once more
from collections import OrderedDict
from gilscope import parallel


plain = {"a": 1, "b": 2}
ordered = OrderedDict(a=1, b=2)
snapshots = []


def read():
    snapshots.append(list(plain))
    snapshots.append(list(ordered.keys()))


def change():
    plain["c"] = 3
    ordered.move_to_end("a")


parallel(read, change)
assert snapshots[0] in (["a", "b"], ["a", "b", "c"]), snapshots
assert sorted(snapshots[1]) == ["a", "b"], snapshots
