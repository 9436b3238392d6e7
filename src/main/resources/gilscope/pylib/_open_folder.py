"""Folders that a program opened: descriptors that name a place and hold no bytes."""

import posix as _posix


class _Folder:
    """An open folder."""

    _mode = 0o040755

    def __init__(self, path):
        self._path = path
        self._number = _posix._adopt(self)

    def recv(self, size, flags=0, /):
        raise IsADirectoryError(21, 'Is a directory')

    def send(self, data, flags=0, /):
        raise OSError(9, 'Bad file descriptor')

    def getblocking(self):
        return True

    def setblocking(self, blocking, /):
        pass

    def close(self):
        _posix._forget(self._number)


def of(path):
    """The number of a descriptor for the folder of that path."""
    return _Folder(path)._number
