for f in (lambda: {[]}, lambda: set([{}]), lambda: [] in {1}, lambda: {1}.add([]), lambda: hash(set())):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: cannot use 'list' as a set element (unhashable type: 'list')
# expect: cannot use 'dict' as a set element (unhashable type: 'dict')
# expect: cannot use 'list' as a set element (unhashable type: 'list')
# expect: cannot use 'list' as a set element (unhashable type: 'list')
# expect: unhashable type: 'set'
