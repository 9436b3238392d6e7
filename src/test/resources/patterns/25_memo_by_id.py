# E2.25: a memo keyed by id(obj)
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 keys by the id of an object that is gone; T2's object has the same id and hits
from gilscope import parallel


memo = {}


def describe(thing):
    key = id(thing)
    if key not in memo:
        memo[key] = str(thing)
    return memo[key]


answers = []


def work(name):
    text = name * 2
    answers.append((text, describe([text])))


parallel(lambda: work("a"), lambda: work("b"))
for text, answer in answers:
    assert answer == str([text]), answers
