# re: a full cache is emptied by two threads at once
import re

from gilscope import parallel

re._MAXCACHE = 1
re._MAXCACHE2 = 1
re.purge()
re.compile("a")
parallel(lambda: re.compile("b"), lambda: re.compile("c"))
assert re.match("b", "b") and re.match("c", "c")
