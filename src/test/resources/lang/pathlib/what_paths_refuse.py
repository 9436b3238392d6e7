import ntpath
import pathlib
import posixpath
import warnings

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)
print(pathlib.PurePosixPath.parser is posixpath, pathlib.PureWindowsPath.parser is ntpath)
print(pathlib.PurePosixPath('/a b').as_uri(), pathlib.Path('/a b').as_uri())
for call in (lambda: pathlib.Path('.').glob(''), lambda: pathlib.PurePath('a').is_relative_to('a', 'b'),
             lambda: pathlib.PurePath('a').relative_to('b')):
    try:
        call()
    except (TypeError, ValueError) as e:
        print(e)
# expect: True True
# expect: DeprecationWarning pathlib.PurePath.as_uri() is deprecated and scheduled for removal in Python 3.19. Use pathlib.Path.as_uri().
# expect: file:///a%20b file:///a%20b
# expect: Unacceptable pattern: ''
# expect: PurePath.is_relative_to() takes 2 positional arguments but 3 were given
# expect: 'a' is not in the subpath of 'b'
