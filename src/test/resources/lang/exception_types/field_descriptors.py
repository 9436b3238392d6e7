for t, n in ((OSError, "errno"), (OSError, "characters_written"), (StopIteration, "value"), (SystemExit, "code"), (SyntaxError, "msg"), (ImportError, "path"), (AttributeError, "obj"), (NameError, "name"), (BaseException, "__suppress_context__"), (BaseException, "args")):
    d = vars(t)[n]
    print(type(d).__name__, d)
e = OSError(1, "m")
e.errno = 5
del e.filename
print(e.errno, e.filename, OSError.errno.__get__(e))
# expect: member_descriptor <member 'errno' of 'OSError' objects>
# expect: getset_descriptor <attribute 'characters_written' of 'OSError' objects>
# expect: member_descriptor <member 'value' of 'StopIteration' objects>
# expect: member_descriptor <member 'code' of 'SystemExit' objects>
# expect: member_descriptor <member 'msg' of 'SyntaxError' objects>
# expect: member_descriptor <member 'path' of 'ImportError' objects>
# expect: member_descriptor <member 'obj' of 'AttributeError' objects>
# expect: member_descriptor <member 'name' of 'NameError' objects>
# expect: member_descriptor <member '__suppress_context__' of 'BaseException' objects>
# expect: getset_descriptor <attribute 'args' of 'BaseException' objects>
# expect: 5 None 5
