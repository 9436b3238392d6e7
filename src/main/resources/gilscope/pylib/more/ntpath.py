_reserved_names = frozenset(
    {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$'}
    | {f'{name}{digit}' for name in ('COM', 'LPT') for digit in '123456789\xb9\xb2\xb3'})
_reserved_characters = frozenset({chr(i) for i in range(32)} | {'"', '*', ':', '<', '>', '?', '|', '/', '\\'})


def isreserved(path):
    """Whether Windows keeps the name for itself."""
    rest = os.fsdecode(splitroot(path)[2])
    return any(_is_reserved_name(name) for name in reversed(rest.replace('/', '\\').split('\\')))


def _is_reserved_name(name):
    if name[-1:] in ('.', ' '):
        return name not in ('.', '..')
    if _reserved_characters.intersection(name):
        return True
    return name.partition('.')[0].rstrip(' ').upper() in _reserved_names


__all__ += ['isreserved', 'isdevdrive']


def isabs(s):
    """Whether a path says where it begins: a drive and a root, or a share."""
    s = os.fspath(s)
    s, slash, rest, share = ((s[:3].replace(b'/', b'\\'), b'\\', b':\\', b'\\\\')
                             if isinstance(s, bytes)
                             else (s[:3].replace('/', '\\'), '\\', ':\\', '\\\\'))
    return s[1:3] == rest or s.startswith(share)
