from collections import OrderedDict
for f in (lambda: OrderedDict().popitem(), lambda: OrderedDict().move_to_end(1), lambda: OrderedDict().pop('x'), lambda: OrderedDict(5), lambda: OrderedDict(1, 2)):
    try:
        f()
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
d = OrderedDict(a=1, b=2)
try:
    for k in d:
        d.move_to_end(k)
except RuntimeError as e:
    print(e)

# expect: KeyError 'dictionary is empty'
# expect: KeyError 1
# expect: KeyError 'x'
# expect: TypeError 'int' object is not iterable
# expect: TypeError expected at most 1 argument, got 2
# expect: OrderedDict mutated during iteration
