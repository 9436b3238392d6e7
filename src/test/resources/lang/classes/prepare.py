class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        return {'prepared': name}
class C(metaclass=Meta): pass
print(C.prepared)  # expect: C
