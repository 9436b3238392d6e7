# default() may change the list that is being written.
import json

rest = [7, 8]


def default(o):
    if rest:
        items.append(rest.pop())
    return 'o'


items = [object(), 3, object()]
print(json.dumps(items, default=default))
rest = ['x']
items = [object()]
print(json.dumps(items, default=default, indent=1))


def drop(o):
    items.pop()
    return 'dropped'


items = [1, object(), 2, 3]
print(json.dumps(items, default=drop))
# expect: ["o", 3, "o", 8, 7]
# expect: [
# expect:  "o",
# expect:  "x"
# expect: ]
# expect: [1, "dropped", 2]
