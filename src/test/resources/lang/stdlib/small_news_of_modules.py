import code
import difflib
import ipaddress
import mimetypes
import os.path
import sys

print(mimetypes.guess_file_type('dir/a.tar.gz'), mimetypes.guess_file_type('x.webp', strict=False))
print(ipaddress.ip_address('::ffff:1.2.3.4'), ipaddress.ip_address('::1.2.3.4'))
print(os.path.isdevdrive('x'), os.path.ALLOW_MISSING)
for lines in (('a', 'b'), ([b'a'], ['b'])):
    try:
        list(difflib.unified_diff(*lines))
    except TypeError as e:
        print(e)
sys.stderr = sys.stdout


def talk(lines, **options):
    left = iter(lines)

    def read(prompt=''):
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    try:
        code.interact('hello', read, {}, **options)
    except SystemExit as e:
        print('ended', e.code)


talk(['x = 1', 'x', 'exit', 'exit()', 'never'], local_exit=True)
talk(['raise SystemExit(3)', 'never'], exitmsg='bye')
# expect: ('application/x-tar', 'gzip') ('image/webp', None)
# expect: ::ffff:1.2.3.4 ::102:304
# expect: False os.path.ALLOW_MISSING
# expect: input must be a sequence of strings, not str
# expect: lines to compare must be str, not bytes (b'a')
# expect: hello
# expect: 1
# expect: Use exit or Ctrl-D (i.e. EOF) to exit
# expect:
# expect: now exiting InteractiveConsole...
# expect: hello
# expect: bye
# expect: ended 3
