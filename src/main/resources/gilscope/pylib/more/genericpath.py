

# For realpath(): a path need not be there, but any other error is told.
ALLOW_MISSING = type('ALLOW_MISSING', (), {
    '__module__': 'os.path', '__repr__': lambda self: 'os.path.ALLOW_MISSING',
    '__reduce__': lambda self: 'ALLOW_MISSING'})()
__all__ += ['isdevdrive', 'isjunction', 'lexists', 'ALLOW_MISSING']


def isdevdrive(path):
    """Whether the path is on a Windows Dev Drive: not here."""
    os.fspath(path)
    return False


def isjunction(path):
    """Whether the path is a Windows junction: not here."""
    os.fspath(path)
    return False


def lexists(path):
    """Whether the path is there, be it a link that leads nowhere."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True
