# An attribute of the instance hides the class's function from the moment it is there, whichever way
# it came.
class A:
    def m(self):
        return "class"


class B(A):
    pass


def calls(o, n=60):
    for _ in range(n):
        last = o.m()
    return last


def by_setattr(o):
    setattr(o, "".join(["m"]), lambda: "setattr")


def by_dict(o):
    o.__dict__["m"] = lambda: "dict"


def by_update(o):
    vars(o).update(m=lambda: "update")


def by_new_dict(o):
    o.__dict__ = {"m": lambda: "new dict"}


print(calls(A()), calls(B()))
first = A()
first.__dict__
print(calls(first))
for hide in (by_dict, by_update, by_new_dict, by_setattr):
    for o in (A(), B(), first):
        o.x = 1
        before = calls(o) if o is not first else "-"
        hide(o)
        print(before, calls(o))
del first.m
print(calls(first), calls(A()))
# expect: class class
# expect: class
# expect: class dict
# expect: class dict
# expect: - dict
# expect: class update
# expect: class update
# expect: - update
# expect: class new dict
# expect: class new dict
# expect: - new dict
# expect: class setattr
# expect: class setattr
# expect: - setattr
# expect: class class
