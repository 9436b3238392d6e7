# An open file that only the expression has is closed when the expression ends.
import os
import tempfile

p = os.path.join(tempfile.mkdtemp(), "x")
open(p, "w").write("hello")
print(open(p).read())  # expect: hello


def count():
    n = open(p, "w").write("four")
    return n, open(p).read()


print(count())  # expect: (4, 'four')
open(p, "wb").write(b"abc")
print(os.path.getsize(p))  # expect: 3
open(p, "w").writelines(["a\n", "b"])
print(open(p).readlines())  # expect: ['a\n', 'b']
