import os
import pathlib
import shutil
import stat
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir('d')
    pathlib.Path('d/f.txt').write_text('hello')
    os.symlink('d/f.txt', 'to_file')
    os.symlink('d', 'to_folder')
    os.symlink('nowhere', 'dangling')
    os.symlink('loop', 'loop')
    print(os.readlink('to_file'), open('to_folder/f.txt').read(), os.path.islink('to_file'), os.path.isfile('to_file'), os.path.isdir('to_folder'))
    print(os.path.exists('dangling'), os.path.lexists('dangling'), os.path.exists('loop'), stat.S_ISLNK(os.lstat('to_file').st_mode), stat.S_ISREG(os.stat('to_file').st_mode))
    print(pathlib.Path('to_folder/f.txt').resolve() == pathlib.Path('d/f.txt').resolve(), sorted(e.name for e in os.scandir() if e.is_symlink()), sorted(e.name for e in os.scandir() if e.is_dir(follow_symlinks=False)))
    for bad in (lambda: os.readlink('d'), lambda: os.symlink('x', 'to_file'), lambda: os.readlink('missing'), lambda: open('dangling'), lambda: os.symlink('x', 'no/where')):
        try:
            bad()
        except OSError as e:
            print(type(e).__name__, e.strerror, e.filename, e.filename2)
    pathlib.Path('to_file').write_text('changed')
    print(pathlib.Path('d/f.txt').read_text())
    os.rename('to_file', 'renamed')
    os.unlink('renamed')
    os.unlink('to_folder')
    print(sorted(os.listdir('.')), os.listdir('d'))
    shutil.copytree('.', 'copy', symlinks=True, ignore=shutil.ignore_patterns('copy', 'loop'))
    print(os.readlink('copy/dangling'))
    os.chdir('/')

# expect: d/f.txt hello True True True
# expect: False True False True True
# expect: True ['dangling', 'loop', 'to_file', 'to_folder'] ['d']
# expect: OSError Invalid argument d None
# expect: FileExistsError File exists x to_file
# expect: FileNotFoundError No such file or directory missing None
# expect: FileNotFoundError No such file or directory dangling None
# expect: FileNotFoundError No such file or directory x no/where
# expect: changed
# expect: ['d', 'dangling', 'loop'] ['f.txt']
# expect: nowhere
