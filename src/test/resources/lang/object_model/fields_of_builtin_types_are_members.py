import types
def f():
    pass
for d in (slice.start, range.step, complex.real, property.fget, staticmethod.__func__, types.MethodType.__self__, types.CodeType.co_name, types.FunctionType.__globals__):
    print(type(d).__name__, d, d.__qualname__, isinstance(d, types.MemberDescriptorType))
for o, n in ((slice(1), 'start'), (1j, 'real'), (f.__code__, 'co_name')):
    try:
        setattr(o, n, 1)
    except AttributeError as e:
        print(e)

# expect: member_descriptor <member 'start' of 'slice' objects> slice.start True
# expect: member_descriptor <member 'step' of 'range' objects> range.step True
# expect: member_descriptor <member 'real' of 'complex' objects> complex.real True
# expect: member_descriptor <member 'fget' of 'property' objects> property.fget True
# expect: member_descriptor <member '__func__' of 'staticmethod' objects> staticmethod.__func__ True
# expect: member_descriptor <member '__self__' of 'method' objects> method.__self__ True
# expect: member_descriptor <member 'co_name' of 'code' objects> code.co_name True
# expect: member_descriptor <member '__globals__' of 'function' objects> function.__globals__ True
# expect: readonly attribute
# expect: readonly attribute
# expect: readonly attribute
