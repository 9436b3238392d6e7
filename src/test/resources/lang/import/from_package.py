import samplepkg
from samplepkg import answer, sub
from samplepkg.sub import deep as d
import samplepkg.other as o
print(answer, sub.name, d.value, o.parent(), samplepkg.__name__, samplepkg.__path__ is not None)
print(d.__name__, d.__package__, samplepkg.sub.__package__)
# expect: 42 sub deep ('samplepkg', 42, 'deep') samplepkg True
# expect: samplepkg.sub.deep samplepkg.sub samplepkg.sub
