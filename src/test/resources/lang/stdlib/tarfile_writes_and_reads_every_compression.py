import io
import tarfile

for how in ('w', 'w:gz', 'w:bz2', 'w:xz'):
    t = io.BytesIO()
    with tarfile.open(fileobj=t, mode=how) as tar:
        info = tarfile.TarInfo('x/y.txt')
        info.size = 5
        tar.addfile(info, io.BytesIO(b'hello'))
        folder = tarfile.TarInfo('dir')
        folder.type = tarfile.DIRTYPE
        tar.addfile(folder)
    t.seek(0)
    with tarfile.open(fileobj=t) as tar:
        print(how, tar.getnames(), tar.extractfile('x/y.txt').read(), tar.getmember('dir').isdir())

# expect: w ['x/y.txt', 'dir'] b'hello' True
# expect: w:gz ['x/y.txt', 'dir'] b'hello' True
# expect: w:bz2 ['x/y.txt', 'dir'] b'hello' True
# expect: w:xz ['x/y.txt', 'dir'] b'hello' True
