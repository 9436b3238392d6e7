for args in ((), ('m',), (2, 'no'), (13, 'no', 'f'), (17, 'x', 'a', None, 'b'), (99999, 'odd'), (4, 'i'), (32, 'p'), (110, 't'), (111, 'r')):
    e = OSError(*args)
    print(type(e).__name__, e, e.args, e.errno, e.strerror, e.filename, e.filename2)
try:
    raise FileNotFoundError(2, 'No such file', 'x.txt')
except OSError as e:
    print(repr(e), e)
class Mine(OSError):
    def __init__(self, code): super().__init__(code, 'mine')
print(Mine(5), Mine(5).errno, Mine(5).args, isinstance(Mine(2), FileNotFoundError))
# expect: OSError  () None None None None
# expect: OSError m ('m',) None None None None
# expect: FileNotFoundError [Errno 2] no (2, 'no') 2 no None None
# expect: PermissionError [Errno 13] no: 'f' (13, 'no') 13 no f None
# expect: FileExistsError [Errno 17] x: 'a' -> 'b' (17, 'x') 17 x a b
# expect: OSError [Errno 99999] odd (99999, 'odd') 99999 odd None None
# expect: InterruptedError [Errno 4] i (4, 'i') 4 i None None
# expect: BrokenPipeError [Errno 32] p (32, 'p') 32 p None None
# expect: TimeoutError [Errno 110] t (110, 't') 110 t None None
# expect: ConnectionRefusedError [Errno 111] r (111, 'r') 111 r None None
# expect: FileNotFoundError(2, 'No such file') [Errno 2] No such file: 'x.txt'
# expect: [Errno 5] mine 5 (5, 'mine') False
