def sorting(change):
    class Item:
        def __lt__(self, other):
            change(held)
            return False
    held = [Item() for _ in range(3)]
    try:
        held.sort()
    except ValueError as e:
        return e, len(held)
    return 'sorted', len(held)


def back(held):
    held.append(1)
    held.pop()


print(*sorting(lambda held: held.append(1)))
print(*sorting(back))
print(*sorting(lambda held: held.clear()))
print(*sorting(lambda held: len(held)))
print(*sorting(lambda held: held.reverse()))
print(*sorting(lambda held: held.sort()))
print(*sorting(lambda held: held.__init__()))
# expect: list modified during sort 3
# expect: list modified during sort 3
# expect: sorted 3
# expect: sorted 3
# expect: sorted 3
# expect: sorted 3
# expect: sorted 3
