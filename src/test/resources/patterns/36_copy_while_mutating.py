# E2.36: copy.deepcopy of what another changes
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 copies the first half; T2 changes both; the copy is torn
import copy
from gilscope import parallel


state = {"lo": [0], "hi": [0]}
copies = []


def save():
    copies.append(copy.deepcopy(state))


def change():
    state["lo"][0] = 1
    state["hi"][0] = 1


parallel(save, change)
assert copies[0]["lo"] == copies[0]["hi"], copies
