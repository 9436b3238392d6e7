for name in ('aifc', 'cgi', 'cgitb', 'chunk', 'crypt', 'imghdr', 'lib2to3', 'mailcap', 'msilib', 'nntplib',
             'pipes', 'sndhdr', 'sunau', 'telnetlib', 'uu', 'xdrlib'):
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(e, e.name)
import locale, pkgutil, unittest
print(hasattr(locale, 'resetlocale'), hasattr(pkgutil, 'find_loader'), hasattr(unittest, 'makeSuite'))
# expect: No module named 'aifc' aifc
# expect: No module named 'cgi' cgi
# expect: No module named 'cgitb' cgitb
# expect: No module named 'chunk' chunk
# expect: No module named 'crypt' crypt
# expect: No module named 'imghdr' imghdr
# expect: No module named 'lib2to3' lib2to3
# expect: No module named 'mailcap' mailcap
# expect: No module named 'msilib' msilib
# expect: No module named 'nntplib' nntplib
# expect: No module named 'pipes' pipes
# expect: No module named 'sndhdr' sndhdr
# expect: No module named 'sunau' sunau
# expect: No module named 'telnetlib' telnetlib
# expect: No module named 'uu' uu
# expect: No module named 'xdrlib' xdrlib
# expect: False False False
