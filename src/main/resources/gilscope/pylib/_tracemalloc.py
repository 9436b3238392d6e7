"""What tracemalloc asks of the interpreter: memory blocks are not traced here, and nothing says they are."""


def is_tracing():
    return False


def start(nframe=1, /):
    raise NotImplementedError("memory blocks are not traced by this interpreter")


def stop():
    pass


def clear_traces():
    pass


def reset_peak():
    pass


def get_traceback_limit():
    return 1


def get_traced_memory():
    return 0, 0


def get_tracemalloc_memory():
    return 0


def _get_traces():
    return []


def _get_object_traceback(obj, /):
    return None
