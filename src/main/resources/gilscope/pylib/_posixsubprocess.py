"""Starting processes: not from here."""


def fork_exec(*args):
    raise PermissionError(1, 'Operation not permitted: a program under study starts no processes')
