"""Folders that a program opened: descriptors that name a place and hold no bytes."""

from _descriptors import Numbered


class _Folder(Numbered):
    """An open folder."""

    _mode = 0o040755

    def __init__(self, path):
        self._path = path
        super().__init__()

    def recv(self, size, flags=0, /):
        raise IsADirectoryError(21, 'Is a directory')

    def send(self, data, flags=0, /):
        raise OSError(9, 'Bad file descriptor')


def of(path):
    """The number of a descriptor for the folder of that path."""
    return _Folder(path)._number
