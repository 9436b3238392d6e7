import traceback


def told(source):
    try:
        exec(source)
    except NameError as e:
        return traceback.format_exception_only(e)[-1].strip()


print(told('time.sleep(1)'))
tim = 1
print(told('time'), told('prnt'))
print(open.__module__, open.__qualname__)
# expect: NameError: name 'time' is not defined. Did you forget to import 'time'?
# expect: NameError: name 'time' is not defined. Did you forget to import 'time'? NameError: name 'prnt' is not defined
# expect: _io open
