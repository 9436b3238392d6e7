"""Pipes between the threads of this program: their ends, and the streams over descriptors."""

import _socket
import io
import posix as _posix


class _End(_socket.socket):
    """One end of a pipe."""

    _mode = 0o010600
    _limit = 65536

    def _events(self):
        """As poll() tells it."""
        if self._in is not None:
            return (1 if self._in.data else 0) | (16 if self._in.ended else 0)
        return (4 if self._writable() else 0) | (8 if self._out.broken else 0)

    def recv(self, size, flags=0, /):
        """Up to size bytes, as soon as there are any; none once the other end is closed."""
        if self._in is None:
            raise OSError(9, 'Bad file descriptor')
        return super().recv(size, flags) if size else b''

    def send(self, data, flags=0, /):
        """All of it, if it may wait; otherwise what there is room for."""
        if self._out is None:
            raise OSError(9, 'Bad file descriptor')
        sent = super().send(data, flags)
        while sent < len(data) and self.getblocking():
            sent += super().send(data[sent:], flags)
        return sent


def pipe(blocking=True):
    """The numbers of an end to read from and one to write to."""
    reader, writer = _End._fresh(), _End._fresh()
    reader._in = writer._out = _socket._Stream()
    reader._timeout = writer._timeout = None if blocking else 0.0
    _socket._system_call()
    return reader.fileno(), writer.fileno()


class _Raw(io.RawIOBase):
    """Unbuffered bytes from or to a descriptor of this program."""

    def __init__(self, number, mode, closes):
        self.name = number
        self.mode = mode
        self.closefd = closes
        self._end = _posix._guest(number)

    def __repr__(self):
        if self.closed:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name} mode={self.mode!r} closefd={self.closefd}>'

    def fileno(self):
        """The number of the descriptor."""
        self._checkClosed()
        return self.name

    def isatty(self):
        """It is no terminal."""
        self._checkClosed()
        return False

    def readable(self):
        """Whether it was opened for reading."""
        self._checkClosed()
        return 'r' in self.mode or '+' in self.mode

    def writable(self):
        """Whether it was opened for writing."""
        self._checkClosed()
        return 'r' not in self.mode or '+' in self.mode

    def readinto(self, buffer):
        """Fill the buffer as far as there are bytes; None if it would have to wait and may not."""
        if not self.readable():
            raise io.UnsupportedOperation('File not open for reading')
        view = memoryview(buffer).cast('B')
        try:
            data = self._end.recv(len(view))
        except BlockingIOError:
            return None
        view[:len(data)] = data
        return len(data)

    def write(self, data):
        """Write bytes; answer how many, None if it would have to wait and may not."""
        if not self.writable():
            raise io.UnsupportedOperation('File not open for writing')
        try:
            return self._end.send(bytes(data))
        except BlockingIOError:
            return None

    def close(self):
        """Close the descriptor, if it is this stream's to close."""
        if not self.closed:
            super().close()
            if self.closefd:
                self._end.close()


def stream(number, mode, buffering, encoding, errors, newline, closes):
    """What open() gives for a descriptor."""
    raw = _Raw(number, ''.join(c for c in mode if c in 'rwxa+') + 'b', closes)
    if buffering == 0:
        return raw
    size = buffering if buffering > 1 else io.DEFAULT_BUFFER_SIZE
    if '+' in mode:
        raise io.UnsupportedOperation('File or stream is not seekable.')
    bytes_stream = (io.BufferedReader if 'r' in mode else io.BufferedWriter)(raw, size)
    if 'b' in mode:
        return bytes_stream
    text = io.TextIOWrapper(bytes_stream, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text
