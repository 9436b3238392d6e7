"""import as functions. Modules are found and loaded by the interpreter itself; the classes that
describe that in Python (specs, loaders, finders) are those of _frozen_importlib, and work when a
program calls them.
"""

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

import _imp
import sys
from builtins import __import__

import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _bootstrap_external

_bootstrap._setup(sys, _imp)
_bootstrap._bootstrap_external = _bootstrap_external
_bootstrap_external._set_bootstrap_module(_bootstrap)
sys.modules['importlib._bootstrap'] = _bootstrap
sys.modules['importlib._bootstrap_external'] = _bootstrap_external
_pack_uint32 = _bootstrap_external._pack_uint32
_unpack_uint32 = _bootstrap_external._unpack_uint32


class _LibraryFinder:
    """Finds modules of the library, which is no folder."""

    def __init__(self, entry):
        if not entry.startswith('<library>'):
            raise ImportError('not the library')
        self.entry = entry

    def find_spec(self, fullname, target=None):
        tail = fullname.rpartition('.')[2]
        for package, file in ((True, f'{self.entry}/{tail}/__init__.py'),
                              (False, f'{self.entry}/{tail}.py')):
            if _imp.library_source(file) is not None:
                loader = _LibraryLoader(fullname, file)
                return _bootstrap_external.spec_from_file_location(
                    fullname, file, loader=loader,
                    submodule_search_locations=[f'{self.entry}/{tail}'] if package else None)
        return None

    def invalidate_caches(self):
        pass


class _LibraryLoader(_bootstrap_external.SourceFileLoader):
    def get_data(self, path):
        data = _imp.library_source(path)
        if data is None:
            raise FileNotFoundError(2, 'No such file or directory', path)
        return data

    def path_stats(self, path):
        return {'mtime': 0, 'size': len(self.get_data(path))}


_LibraryLoader.__name__ = _LibraryLoader.__qualname__ = 'SourceFileLoader'
_LibraryLoader.__module__ = '_frozen_importlib_external'


def _install():
    if not sys.path_hooks:
        sys.path_hooks.extend([
            _LibraryFinder,
            _bootstrap_external.FileFinder.path_hook(
                (_bootstrap_external.SourceFileLoader, _bootstrap_external.SOURCE_SUFFIXES))])
    finders = [_bootstrap.BuiltinImporter, _bootstrap.FrozenImporter,
               _bootstrap_external.PathFinder]
    for finder in finders:
        if finder not in sys.meta_path:
            sys.meta_path.append(finder)
    for module in list(sys.modules.values()):
        # not getattr: a module's own __getattr__ may import from here
        spec = module.__dict__.get('__spec__') if isinstance(module, type(sys)) else None
        if spec is not None and getattr(spec, 'loader', None) is None and spec.origin:
            try:
                spec.loader = _loader(spec.name, spec.origin)
                module.__loader__ = spec.loader
            except (AttributeError, TypeError):
                pass
    main = sys.modules.get('__main__')
    if getattr(main, '__file__', None) and getattr(main, '__loader__', None) is None:
        main.__loader__ = _loader('__main__', main.__file__)
    _imp.loaders_by(_loader)


def _loader(name, file):
    """What loads, and shows the source of, a module from this file."""
    if file == 'built-in':
        return _bootstrap.BuiltinImporter
    if file.startswith('<library>'):
        return _LibraryLoader(name, file)
    return _bootstrap_external.SourceFileLoader(name, file)


def invalidate_caches():
    """Let the finders forget what they saw."""
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()


def import_module(name, package=None):
    """The module of this name; a relative name is resolved against package."""
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import "
                            f"for {name!r}")
        while name[level:level + 1] == '.':
            level += 1
        name = _bootstrap._resolve_name(name[level:], package, level)
    elif not name:
        raise ValueError('Empty module name')
    __import__(name)
    return sys.modules[name]


_RELOADING = {}


def reload(module):
    """Executes a module again, in its own namespace."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError('reload() argument must be a module') from None
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _RELOADING:
        return _RELOADING[name]
    _RELOADING[name] = module
    try:
        parent_name = name.rpartition('.')[0]
        pkgpath = None
        if parent_name:
            try:
                pkgpath = sys.modules[parent_name].__path__
            except KeyError:
                raise ImportError(f'parent {parent_name!r} not in sys.modules',
                                  name=parent_name) from None
        spec = module.__spec__ = _bootstrap._find_spec(name, pkgpath, module)
        if spec is None:
            raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
        _bootstrap._exec(spec, module)
        return sys.modules[name]
    finally:
        del _RELOADING[name]


_install()
