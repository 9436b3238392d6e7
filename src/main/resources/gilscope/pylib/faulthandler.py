"""Tracebacks of all threads on demand, after a time, or at a signal."""

import sys
import _thread

__all__ = ('cancel_dump_traceback_later', 'disable', 'dump_c_stack', 'dump_traceback',
           'dump_traceback_later', 'enable', 'is_enabled', 'register', 'unregister')

_MAX_FRAMES = 100  # MAX_FRAME_DEPTH of Python/traceback.c

_enabled_file = None
_later = None  # the lock that a waiting dump_traceback_later holds out for
_registered = {}  # signal number: the handler before


def _writer(file):
    if file is None:
        file = sys.stderr
        if file is None:
            raise RuntimeError('unable to get sys.stderr')
    if isinstance(file, int):
        if isinstance(file, bool) or file >= 0:
            import os
            return lambda text: os.write(file, text.encode('ascii', 'backslashreplace'))
        raise ValueError('file is not a valid file descriptor')
    file.fileno()  # a file that has none is refused
    file.flush()

    def write(text):
        file.write(text)
        file.flush()

    return write


def _names():
    threading = sys.modules.get('threading')
    return {} if threading is None else {i: t.name for i, t in list(threading._active.items())}


def _stack(write, frame):
    depth = 0
    while frame is not None:
        code = frame.f_code
        if frame.f_globals is not globals():
            if depth == _MAX_FRAMES:
                write('  ...\n')
                break
            depth += 1
            file = code.co_filename.encode('ascii', 'backslashreplace').decode()
            write(f'  File "{file}", line {frame.f_lineno} in {code.co_name}\n')
        frame = frame.f_back


def _dump(write, all_threads, current):
    frames = sys._current_frames()
    if current is None:  # the thread that waits for dump_traceback_later() is none of the program's
        del frames[_thread.get_ident()]
    if not all_threads:
        write('Stack (most recent call first):\n')
        _stack(write, frames.get(current))
        return
    names = _names()
    first = True
    for ident in sorted(frames, reverse=True):
        if not first:
            write('\n')
        first = False
        name = names.get(ident, '')
        if name == 'MainThread':
            name = 'python'
        write(f"{'Current thread' if ident == current else 'Thread'} 0x{ident:016x}"
              f"{f' [{name[:15]}]' if name else ''} (most recent call first):\n")
        _stack(write, frames[ident])


def dump_traceback(file=None, all_threads=True):
    """Write the traceback of the calling thread, or of all, to the file."""
    _dump(_writer(file), all_threads, _thread.get_ident())


def dump_c_stack(file=None):
    """There is no C stack here; say so."""
    _writer(file)('Current thread\'s C stack trace (most recent call first):\n'
                  '  <cannot get C stack on this system>\n')


def enable(file=None, all_threads=True, c_stack=True):
    """A fatal error of the process writes to the file; no program here has one."""
    global _enabled_file
    _writer(file)
    _enabled_file = sys.stderr if file is None else file


def disable():
    """Undo enable(); true if it was enabled."""
    global _enabled_file
    was, _enabled_file = _enabled_file is not None, None
    return was


def is_enabled():
    """True after enable()."""
    return _enabled_file is not None


def _hours(seconds):
    micros = round(seconds * 1_000_000)
    minutes, micros = divmod(micros, 60_000_000)
    hours, minutes = divmod(minutes, 60)
    text = f'{hours}:{minutes:02}:{micros // 1_000_000:02}'
    return f'Timeout ({text}.{micros % 1_000_000:06})!\n' if micros % 1_000_000 else f'Timeout ({text})!\n'


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Write the tracebacks of all threads after a time, again and again or once."""
    global _later
    if timeout <= 0:
        raise ValueError('timeout must be greater than 0')
    write = _writer(file)
    cancel_dump_traceback_later()
    cancelled = _later = _thread.allocate_lock()
    cancelled.acquire()

    def watch():
        while not cancelled.acquire(timeout=timeout):
            write(_hours(timeout))
            _dump(write, True, None)
            if exit:
                import os
                os._exit(1)
            if not repeat:
                break

    _thread.start_new_thread(watch, ())


def cancel_dump_traceback_later():
    """Undo dump_traceback_later()."""
    global _later
    if _later is not None:
        _later.release()
        _later = None


def register(signum, file=None, all_threads=True, chain=False):
    """Write tracebacks whenever the signal comes."""
    import signal
    write = _writer(file)
    before = _registered.get(signum, signal.getsignal(signum))

    def handler(number, frame):
        _dump(write, all_threads, _thread.get_ident())
        if chain and callable(before):
            before(number, frame)

    signal.signal(signum, handler)
    _registered[signum] = before


def unregister(signum):
    """Undo register(); true if it was registered."""
    import signal
    if signum not in _registered:
        return False
    signal.signal(signum, _registered.pop(signum))
    return True
