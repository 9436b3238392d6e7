match {'user': {'name': 'Bo', 'tags': ['a', 'b', 'c']}}:
    case {'user': {'name': str(name), 'tags': [first, *others]}}:
        print(name, first, others)
# expect: Bo a ['b', 'c']
