import traceback


def inner(x, y):
    return x["q"] + y


def outer():
    return inner(
        {},
        1)


def cause():
    try:
        outer()
    except KeyError as e:
        raise ValueError("v") from e


def text(e, **how):
    lines = "".join(traceback.format_exception(e, **how)).splitlines()
    print("\n".join(line for line in lines if "  File" not in line))


try:
    cause()
except ValueError as e:
    error = e
text(error)
text(error, chain=False, limit=1)
group = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError("k")])])
print(traceback.format_exception_only(group))
print(traceback.format_exception_only(group, show_group=True))
summary = traceback.extract_tb(error.__traceback__)
print(summary[0].line, summary[0].colno, summary[0].end_colno, summary[0].name, len(summary))
print(traceback.TracebackException.from_exception(error).exc_type_str)
print([frame.f_code.co_name for frame, _ in traceback.walk_tb(error.__traceback__)])
print([frame.f_code.co_name for frame, _ in traceback.walk_stack(None)][0])
# expect: Traceback (most recent call last):
# expect:     outer()
# expect:     ~~~~~^^
# expect:     return inner(
# expect:         {},
# expect:         1)
# expect:     return x["q"] + y
# expect:            ~^^^^^
# expect: KeyError: 'q'
# expect: 
# expect: The above exception was the direct cause of the following exception:
# expect: 
# expect: Traceback (most recent call last):
# expect:     cause()
# expect:     ~~~~~^^
# expect:     raise ValueError("v") from e
# expect: ValueError: v
# expect: Traceback (most recent call last):
# expect:     cause()
# expect:     ~~~~~^^
# expect: ValueError: v
# expect: ['ExceptionGroup: g (2 sub-exceptions)\n']
# expect: ['ExceptionGroup: g (2 sub-exceptions)\n', '   ValueError: 1\n', '   ExceptionGroup: h (1 sub-exception)\n', "      KeyError: 'k'\n"]
# expect: cause() 4 11 <module> 2
# expect: ValueError
# expect: ['<module>', 'cause']
# expect: <module>
