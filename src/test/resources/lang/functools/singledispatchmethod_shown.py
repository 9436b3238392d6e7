from functools import singledispatchmethod
class C:
    @singledispatchmethod
    def m(self, x):
        "about m"
        return 'base'
    @m.register
    def _(self, x: int):
        return 'int'
print(C.m, C.__dict__['m'], C.m.__name__, C.m.__doc__, C().m(1), C().m('a'))
print(str(C().m).split(' of ')[0])
try:
    C().m()
except TypeError as e:
    print(e)
# expect: <single dispatch method C.m> <single dispatch method descriptor C.m> m about m int base
# expect: <bound single dispatch method C.m
# expect: m requires at least 1 positional argument
