"""The part of ctypes that programs use to raise an exception in another thread: there is no C here to call.

ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(SystemExit)) -> 0 or 1
"""

import _gilscope

__all__ = ["c_int", "c_long", "c_ulong", "c_void_p", "py_object", "pythonapi"]


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


class ArgumentError(Exception):
    pass


class _PythonApi:
    def __init__(self):
        self.PyThreadState_SetAsyncExc = _SetAsyncExc()

    def __getattr__(self, name):
        raise AttributeError(f"undefined symbol: {name} (Gilscope runs no C: only PyThreadState_SetAsyncExc is there)")


pythonapi = _PythonApi()


def __getattr__(name):
    raise AttributeError(f"module 'ctypes' has no attribute {name!r} (Gilscope runs no C)")
