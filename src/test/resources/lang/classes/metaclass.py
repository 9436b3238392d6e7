class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns['added'] = len(ns) > 0
        return super().__new__(m, name, bases, ns)
    def __call__(cls, *a):
        print('making', cls.__name__)
        return super().__call__(*a)
class C(metaclass=Meta):
    x = 1
print(C().added, type(C).__name__)
# expect: making C
# expect: True Meta
