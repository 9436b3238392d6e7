import os.path
print(os.path.join('a', 'b', '/c', 'd'), os.path.splitext('a/b.tar.gz'), os.path.split('/x/y'), os.path.normpath('a//b/../c/.'))  # expect: /c/d ('a/b.tar', '.gz') ('/x', 'y') a/c
print(os.path.basename('a/b'), os.path.isabs('/a'), os.sep, os.name, os.fspath('p'))  # expect: b True / posix p
