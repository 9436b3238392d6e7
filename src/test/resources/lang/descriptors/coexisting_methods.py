print(list.__getitem__, dict.__getitem__, dict.__contains__, set.__contains__, frozenset.__contains__)
print(type(list.__getitem__).__name__, type(list.__len__).__name__, type([].__getitem__).__name__, [1, 2].__getitem__(1), {1: 2}.__contains__(1))
class L(list):
    def __getitem__(self, i):
        return ("mine", super().__getitem__(i))
class D(dict):
    pass
class S(set):
    def __contains__(self, x):
        return not super().__contains__(x)
print(L("ab")[1], D(a=1)["a"], "a" in D(a=1), 3 in S(), dict.__getitem__(D(a=2), "a"))
for bad in (lambda: list.__getitem__(3, 1), lambda: list.__getitem__(), lambda: [].__getitem__(), lambda: [].__getitem__(1), lambda: {}.__getitem__("k")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
# expect: <method '__getitem__' of 'list' objects> <method '__getitem__' of 'dict' objects> <method '__contains__' of 'dict' objects> <method '__contains__' of 'set' objects> <method '__contains__' of 'frozenset' objects>
# expect: method_descriptor wrapper_descriptor builtin_function_or_method 2 True
# expect: ('mine', 'b') 1 True True 2
# expect: TypeError descriptor '__getitem__' for 'list' objects doesn't apply to a 'int' object
# expect: TypeError unbound method list.__getitem__() needs an argument
# expect: TypeError list.__getitem__() takes exactly one argument (0 given)
# expect: IndexError list index out of range
# expect: KeyError 'k'
