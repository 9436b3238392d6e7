class C:
    a = property()
    b = property(lambda self: 1)
    w = property(None, lambda self, v: None)
c = C()
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: c.a)
attempt(lambda: setattr(c, 'a', 1))
attempt(lambda: delattr(c, 'b'))
attempt(lambda: setattr(c, 'b', 1))
attempt(lambda: c.w)
attempt(lambda: setattr(C.b, 'fget', 1))
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: property(x=1))
attempt(lambda: property().__get__(c))
print(C.b is C.__dict__['b'], C.b.__get__(None, C) is C.b, C.a.fget, C.w.__isabstractmethod__)
# expect: AttributeError property 'a' of 'C' object has no getter
# expect: AttributeError property 'a' of 'C' object has no setter
# expect: AttributeError property 'b' of 'C' object has no deleter
# expect: AttributeError property 'b' of 'C' object has no setter
# expect: AttributeError property 'w' of 'C' object has no getter
# expect: AttributeError readonly attribute
# expect: TypeError property() takes at most 4 arguments (5 given)
# expect: TypeError property() got an unexpected keyword argument 'x'
# expect: AttributeError property of 'C' object has no getter
# expect: True True None False
