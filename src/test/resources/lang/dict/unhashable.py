d = {1: 2}
for f in (lambda: d[[]], lambda: d.get({}), lambda: d.setdefault([], 1), lambda: [] in d, lambda: d.pop([]), lambda: {set(): 1}):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: cannot use 'dict' as a dict key (unhashable type: 'dict')
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: cannot use 'set' as a dict key (unhashable type: 'set')
