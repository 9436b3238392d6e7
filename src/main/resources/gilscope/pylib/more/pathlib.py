
import glob as _glob
import shutil as _shutil

__all__.insert(0, "UnsupportedOperation")


class UnsupportedOperation(NotImplementedError):
    """The operation is none that this system has."""


class _PathInfo:
    """What kind of thing a path names; asked for once and remembered."""

    __slots__ = ('_path', '_kinds')

    def __init__(self, path):
        self._path = str(path)
        self._kinds = {}

    def _kind(self, question, follow_symlinks=True):
        key = question, follow_symlinks
        if key not in self._kinds:
            try:
                mode = os.stat(self._path, follow_symlinks=follow_symlinks).st_mode
            except (OSError, ValueError):
                mode = 0
            self._kinds[key] = bool(mode and (question is None or question(mode)))
        return self._kinds[key]

    def exists(self, *, follow_symlinks=True):
        return self._kind(None, follow_symlinks)

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._kind(S_ISREG, follow_symlinks)

    def is_symlink(self):
        return self._kind(S_ISLNK, False)

    def __repr__(self):
        return '<WindowsPath.info>' if os.name == 'nt' else '<PosixPath.info>'


_glob_of_folders, _rglob_of_folders = Path.glob, Path.rglob


def _same_place(source, target, message):
    error = OSError(22, message)
    error.filename, error.filename2 = str(source), str(target)
    return error


class _MorePurePath:
    """What 3.14's PurePath has or does otherwise."""

    @property
    def suffix(self):
        return self._flavour.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return self._flavour.splitext(self.name)[0]

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix and not stem:
            raise ValueError(f"Invalid name {stem!r}")
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith('.'):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path fits a pattern, in which ** stands for any folders."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if case_sensitive is None:
            case_sensitive = _is_case_sensitive(self._flavour)
        text = '' if str(self) == '.' else str(self)
        shape = '' if str(pattern) == '.' else str(pattern)
        rule = _glob.translate(shape, recursive=True, include_hidden=True,
                               seps=self._flavour.sep)
        return re.compile(rule, re.NOFLAG if case_sensitive else re.IGNORECASE).match(text) is not None

    def is_reserved(self):
        """Whether Windows keeps this name for itself."""
        warnings._deprecated('pathlib.PurePath.is_reserved()',
                             '{name} is deprecated and scheduled for removal in Python {remove}. '
                             'Use os.path.isreserved() to detect reserved paths on Windows.',
                             remove=(3, 15))
        return self._flavour is ntpath and ntpath.isreserved(self)


class _MorePath:
    """What 3.14's Path has or does otherwise."""

    @property
    def info(self):
        return _PathInfo(self)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        return _PathInfo(self).is_dir(follow_symlinks=follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return _PathInfo(self).is_file(follow_symlinks=follow_symlinks)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', encoding=io.text_encoding(encoding), errors=errors, newline=newline) as file:
            return file.read()

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        if not os.fspath(pattern):
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        return self._found(pattern, case_sensitive)

    def _found(self, pattern, case_sensitive):
        text = os.fspath(pattern)
        whole = text == '**' or text.endswith('/**')
        for path in _glob_of_folders(self, pattern, case_sensitive=case_sensitive):
            yield path
            if whole:
                yield from (child for child in path.iterdir() if not child.is_dir())

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return _rglob_of_folders(self, pattern, case_sensitive=case_sensitive)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative paths can't be expressed as file URIs")
        return _uri_of(self)

    @classmethod
    def from_uri(cls, uri):
        """The path that a file: URI names."""
        if not uri.startswith('file:'):
            raise ValueError("URL is missing a 'file:' scheme")
        path = uri.removeprefix('file:')
        for start in ('//localhost/', '///'):
            if path.startswith(start):
                path = '/' + path.removeprefix(start)
                break
        else:
            if path.startswith('//'):
                raise ValueError('file:// scheme is supported only on localhost')
        from urllib.parse import unquote_to_bytes
        path = cls(os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def copy(self, target, *, follow_symlinks=True, preserve_metadata=False):
        """Copy a file or a whole folder; answers the new path."""
        if not hasattr(target, 'with_segments'):
            target = self.with_segments(target)
        here, there = os.path.realpath(self), os.path.realpath(target)
        if here == there:
            raise _same_place(self, target, "Source and target are the same path")
        if there.startswith(here + os.sep) and os.path.isdir(here):
            raise _same_place(self, target, "Source path is a parent of target path")
        copier = _shutil.copy2 if preserve_metadata else _shutil.copyfile
        if not follow_symlinks and self.is_symlink():
            target.symlink_to(os.readlink(self))
        elif self.is_dir():
            target.mkdir()
            for child in self.iterdir():
                child.copy(target / child.name, follow_symlinks=follow_symlinks,
                           preserve_metadata=preserve_metadata)
        else:
            copier(str(self), str(target))
        return target

    def copy_into(self, target_dir, **options):
        """Copy under its own name into a folder."""
        return self.copy(self._inside(target_dir), **options)

    def move(self, target):
        """Move to another place, by copying if it cannot be renamed."""
        if not hasattr(target, 'with_segments'):
            target = self.with_segments(target)
        if os.path.realpath(self) == os.path.realpath(target):
            raise _same_place(self, target, "Source and target are the same path")
        try:
            os.replace(self, target)
        except FileNotFoundError:
            raise
        except OSError:
            self.copy(target, follow_symlinks=False, preserve_metadata=True)
            _shutil.rmtree(self) if self.is_dir() else self.unlink()
        return target

    def move_into(self, target_dir):
        """Move under its own name into a folder."""
        return self.move(self._inside(target_dir))

    def _inside(self, folder):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not hasattr(folder, 'with_segments'):
            folder = self.with_segments(folder)
        return folder / self.name


for _to, _from in ((PurePath, _MorePurePath), (Path, _MorePath)):
    for _name, _member in vars(_from).items():
        if not _name.startswith('__'):
            setattr(_to, _name, _member)
for _name in ('link_to', '__enter__', '__exit__'):
    if _name in vars(Path):
        delattr(Path, _name)
del _to, _from, _name, _member


def _refused(cls, *args, **kwargs):
    raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


(PosixPath if os.name == 'nt' else WindowsPath).__new__ = _refused


# The module that knows the syntax of each kind of path.
PurePath.parser, PurePosixPath.parser, PureWindowsPath.parser = os.path, posixpath, ntpath
_uri_of = PurePath.as_uri


def _as_uri(self):
    """The file: URI of an absolute path; only Path will have it."""
    warnings._deprecated('pathlib.PurePath.as_uri()', '{name} is deprecated and scheduled for '
                         'removal in Python {remove}. Use pathlib.Path.as_uri().', remove=(3, 19))
    return _uri_of(self)


_as_uri.__name__ = 'as_uri'
_as_uri.__qualname__ = 'PurePath.as_uri'
PurePath.as_uri = _as_uri
