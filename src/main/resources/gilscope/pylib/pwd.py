"""The one user there is."""

from collections import namedtuple

struct_passwd = namedtuple(
    'struct_passwd', 'pw_name pw_passwd pw_uid pw_gid pw_gecos pw_dir pw_shell')
struct_passwd.__module__ = 'pwd'
_USER = struct_passwd('user', 'x', 1000, 1000, '', '/home/user', '/bin/sh')


def getpwuid(uid, /):
    if uid != 1000:
        raise KeyError(f'getpwuid(): uid not found: {uid}')
    return _USER


def getpwnam(name, /):
    if name != 'user':
        raise KeyError(f'getpwnam(): name not found: {name!r}')
    return _USER


def getpwall():
    return [_USER]
