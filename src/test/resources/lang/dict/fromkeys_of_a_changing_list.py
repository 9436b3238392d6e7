keys = []


class Key:
    def __hash__(self):
        if len(keys) < 4:
            keys.append(len(keys) + 100)
        return 1


# a list is gone through, not copied first: what comes meanwhile is taken too
for make in (dict.fromkeys, set, frozenset):
    keys[:] = [Key(), 2]
    print(len(make(keys)), len(keys))
# expect: 3 3
# expect: 3 3
# expect: 3 3
