class A: pass
a = A()
A.f = lambda self: 'patched'
print(a.f())  # expect: patched
A.__len__ = lambda self: 9
print(len(a))  # expect: 9
del A.__len__
len(a)
# raises: TypeError: object of type 'A' has no len()
