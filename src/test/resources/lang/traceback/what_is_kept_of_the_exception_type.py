import traceback
import warnings

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


class Own(Exception):
    pass


for error in (ValueError('x'), Own(1), UnicodeDecodeError('a', b'', 0, 1, 'r')):
    kept = traceback.TracebackException.from_exception(error)
    print(kept.exc_type_str, kept.exc_type is type(error), list(kept.format_exception_only()))
dropped = traceback.TracebackException(ValueError, ValueError('y'), None, save_exc_type=False)
print(dropped.exc_type, dropped.exc_type_str, list(dropped.format()))
# expect: DeprecationWarning Deprecated in 3.13. Use exc_type_str instead.
# expect: ValueError True ['ValueError: x\n']
# expect: DeprecationWarning Deprecated in 3.13. Use exc_type_str instead.
# expect: Own True ['Own: 1\n']
# expect: DeprecationWarning Deprecated in 3.13. Use exc_type_str instead.
# expect: UnicodeDecodeError True ["UnicodeDecodeError: 'a' codec can't decode bytes in position 0-0: r\n"]
# expect: DeprecationWarning Deprecated in 3.13. Use exc_type_str instead.
# expect: None ValueError ['ValueError: y\n']
