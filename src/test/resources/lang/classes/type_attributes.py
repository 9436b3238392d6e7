class A: pass
class B(A): "doc"
print(B.__bases__, B.__base__.__name__, B.__doc__, B.__module__, type(B), B.__dict__['__doc__'])
print(A.__subclasses__(), B.mro()[-1])
# expect: (<class '__main__.A'>,) A doc __main__ <class 'type'> doc
# expect: [<class '__main__.B'>] <class 'object'>
