import traceback
try:
    1 / 0
except ZeroDivisionError as e:
    print(traceback.format_exception_only(e), traceback.format_exc().splitlines()[-1])
# expect: ['ZeroDivisionError: division by zero\n'] ZeroDivisionError: division by zero
