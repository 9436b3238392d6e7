"""Lines of source files, remembered."""

from _imp import library_source as _library_source

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}  # file name -> (size, mtime, lines, full name) or (a function that gives the source,)


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its newline, '' if there is none."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ''


def getlines(filename, module_globals=None):
    """All lines of a file, [] if there is none."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Files do not change while a program runs here: nothing to check."""


def updatecache(filename, module_globals=None):
    """Read a file again."""
    entry = cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    try:
        with open(filename, encoding='utf-8') as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        give = entry[0] if entry and len(entry) == 1 else _source_giver(filename, module_globals)
        try:
            lines = (give and give() or '').splitlines(keepends=True)
        except (ImportError, OSError):
            return []
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = sum(map(len, lines)), None, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Remember who can give the source of a module, for when it is asked for."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return False
    give = _source_giver(filename, module_globals)
    if give is None:
        return False
    cache[filename] = (give,)
    return True


def _source_giver(filename, module_globals):
    """A function that gives the source of a module from its loader; None if there is none."""
    if not module_globals or '__name__' not in module_globals:
        return None
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals['__name__']
    loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
    get_source = getattr(loader, 'get_source', None)
    if get_source is None:
        library = _library_source(filename)  # a module has a loader only once importlib is there
        return None if library is None else lambda: library.decode()

    def get_lines(name=name):
        return get_source(name)
    return get_lines


def _register_code(code, string, name):
    """Remember the source of a code object that has no file."""
    lines = [line + '\n' for line in string.splitlines()]
    _interactive[code] = cache[code.co_filename] = (len(string), None, lines, name)


_interactive = {}


def _getlines_from_code(code):
    entry = _interactive.get(code)
    return entry[2] if entry else []
