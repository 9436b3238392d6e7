class D:
    def __set_name__(self, owner, name): print(owner.__name__, name)
class C:
    a = D()
    b = D()
# expect: C a
# expect: C b
