"""The part of ctypes that programs use to act on other threads: there is no C here to call.

ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(SystemExit)) -> 0 or 1
ctypes.pythonapi.Py_AddPendingCall(ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(function), argument) -> 0 or -1
"""

import sys
import types

import _gilscope

__all__ = ["CFUNCTYPE", "c_int", "c_long", "c_ulong", "c_void_p", "py_object", "pythonapi"]


class _Simple:
    def __init__(self, value=0):
        self.value = value

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"


class c_int(_Simple):
    pass


class c_long(_Simple):
    pass


class c_ulong(_Simple):
    pass


class c_void_p(_Simple):
    pass


class py_object(_Simple):
    def __init__(self, value=None):
        self.value = value


class _SetAsyncExc:
    argtypes = None
    restype = c_int

    def __call__(self, ident, exception):
        ident = getattr(ident, "value", ident)
        exception = exception.value if isinstance(exception, py_object) else exception
        if not isinstance(ident, int):
            raise ArgumentError(f"argument 1: TypeError: 'int' object expected instead of {type(ident).__name__} instance")
        return _gilscope.raise_in(ident, exception)


def CFUNCTYPE(restype, *argtypes):
    """A type of callbacks: what is called with it can be given to pythonapi.Py_AddPendingCall."""

    class CFunctionType:
        def __init__(self, function):
            self._function = function

        def __call__(self, *args):
            return self._function(*args)

    CFunctionType._restype_ = restype
    CFunctionType._argtypes_ = argtypes
    return CFunctionType


class _AddPendingCall:
    argtypes = None
    restype = c_int

    def __call__(self, function, argument):
        argument = getattr(argument, "value", argument)

        def call():
            try:
                function(argument)
            except BaseException as e:
                message = f"Exception ignored while calling ctypes callback function {function._function!r}"
                sys.unraisablehook(
                    types.SimpleNamespace(
                        exc_type=type(e), exc_value=e, exc_traceback=e.__traceback__, err_msg=message, object=None
                    )
                )

        return 0 if _gilscope.add_pending_call(call, True) else -1


class ArgumentError(Exception):
    pass


class _PythonApi:
    def __init__(self):
        self.PyThreadState_SetAsyncExc = _SetAsyncExc()
        self.Py_AddPendingCall = _AddPendingCall()

    def __getattr__(self, name):
        raise AttributeError(f"undefined symbol: {name} (Gilscope runs no C: PyThreadState_SetAsyncExc and Py_AddPendingCall are there)")


pythonapi = _PythonApi()


def __getattr__(name):
    raise AttributeError(f"module 'ctypes' has no attribute {name!r} (Gilscope runs no C)")
