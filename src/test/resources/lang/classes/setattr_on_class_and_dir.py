class A: x = 1
setattr(A, 'y', 2); A.z = 3
a = A(); a.w = 4
print([n for n in dir(a) if not n.startswith('_')], getattr(a, 'nope', 'default'), hasattr(a, 'y'))
delattr(A, 'z')
print(hasattr(a, 'z'))
# expect: ['w', 'x', 'y', 'z'] default True
# expect: False
