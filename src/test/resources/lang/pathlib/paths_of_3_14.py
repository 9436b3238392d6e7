import os
import pathlib
import shutil
import tempfile
from pathlib import Path, PurePosixPath, PureWindowsPath


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except (OSError, ValueError, NotImplementedError) as e:
        print(type(e).__name__, str(e).replace(str(folder), "DIR"))


folder = Path(tempfile.mkdtemp())
for text in ("a.b.", "x.", ".hid", "a.tar.gz", "..x"):
    p = PurePosixPath(text)
    print(p.suffix, p.suffixes, p.stem)
p = PurePosixPath("/a/b.txt")
print(p.full_match("/a/*.txt"), p.full_match("**"), p.full_match("*.txt"), p.with_suffix("."), p.parser.__name__)
attempt(pathlib.WindowsPath, "x")
attempt(PurePosixPath(".a").with_stem, "")
here = folder / "f.txt"
attempt(here.write_text, "a\r\nb", newline="")
attempt(here.read_text, newline="")
print(here.copy(folder / "g.txt").name, (folder / "g.txt").read_bytes())
(folder / "d").mkdir()
print(here.copy_into(folder / "d").relative_to(folder), (folder / "g.txt").move_into(folder / "d").relative_to(folder))
print((folder / "d").copy(folder / "e").name, sorted(c.name for c in (folder / "e").iterdir()))
attempt((folder / "d").copy, folder / "d" / "in")
attempt(here.copy, here)
attempt((folder / "nope").read_text)
attempt((folder / "nope").unlink)
info = here.info
print(info, info.exists(), info.is_file(), info.is_dir(), info.is_symlink())
print(sorted(str(c.relative_to(folder)) for c in folder.glob("**")))
print(sorted(str(c.relative_to(folder)) for c in folder.rglob("*.txt")))
print(Path.from_uri("file:///a/b%20c"), PureWindowsPath("c:/a").as_posix())
attempt(Path.from_uri, "http://x")
print(os.path.basename(open(here).name), type(open(here).name))
shutil.rmtree(folder)
print(folder.exists())
with tempfile.TemporaryFile("w+") as f:
    print(f.write("abc"), f.seek(0), f.read())
with tempfile.TemporaryDirectory() as d:
    os.makedirs(os.path.join(d, "a", "b"))
    open(os.path.join(d, "a", "x"), "w").close()
print(os.path.exists(d))
# expect: . ['.b', '.'] a.b
# expect: . ['.'] x
# expect:  [] .hid
# expect: .gz ['.tar', '.gz'] a.tar
# expect:  [] ..x
# expect: True True False /a/b. posixpath
# expect: UnsupportedOperation cannot instantiate 'WindowsPath' on your system
# expect: ValueError Invalid name ''
# expect: 4
# expect: a
# expect: b
# expect: g.txt b'a\r\nb'
# expect: d/f.txt d/g.txt
# expect: e ['f.txt', 'g.txt']
# expect: OSError [Errno 22] Source path is a parent of target path: 'DIR/d' -> 'DIR/d/in'
# expect: OSError [Errno 22] Source and target are the same path: 'DIR/f.txt' -> 'DIR/f.txt'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'DIR/nope'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'DIR/nope'
# expect: <PosixPath.info> True True False False
# expect: ['.', 'd', 'd/f.txt', 'd/g.txt', 'e', 'e/f.txt', 'e/g.txt', 'f.txt']
# expect: ['d/f.txt', 'd/g.txt', 'e/f.txt', 'e/g.txt', 'f.txt']
# expect: /a/b c c:/a
# expect: ValueError URL is missing a 'file:' scheme
# expect: f.txt <class 'str'>
# expect: False
# expect: 3 0 abc
# expect: False
