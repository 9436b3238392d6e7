"""The one group there is."""

from collections import namedtuple

struct_group = namedtuple('struct_group', 'gr_name gr_passwd gr_gid gr_mem')
struct_group.__module__ = 'grp'
_GROUP = struct_group('user', 'x', 1000, [])


def getgrgid(id):
    if id != 1000:
        raise KeyError(f'getgrgid(): gid not found: {id}')
    return _GROUP


def getgrnam(name):
    if name != 'user':
        raise KeyError(f'getgrnam(): name not found: {name!r}')
    return _GROUP


def getgrall():
    return [_GROUP]
