# Equality looks at the items, whatever the factories.
import copy, pickle
from collections import OrderedDict, defaultdict
a = defaultdict(int, {1: 2})
print(a == defaultdict(list, {1: 2}), a != defaultdict(int), a == {1: 2}, {1: 2} == a, a == OrderedDict({1: 2}))
print(copy.copy(a) == a, copy.deepcopy(a) == a, pickle.loads(pickle.dumps(a)) == a, defaultdict(None) == eval('defaultdict(None, {})'))
try:
    hash(a)
except TypeError as e:
    print(e)

# expect: True True True True True
# expect: True True True True
# expect: unhashable type: 'collections.defaultdict'
