a = {'x': 1, 'y': 2, 'z': 3}
b = {'y': 2, 'z': 4}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), a.keys() - b.keys(), sorted(a.keys() ^ {'y', 'q'}))
print(a.items() & b.items(), a.keys() >= b.keys(), b.keys() < a.keys(), a.keys() == {'x', 'y', 'z'}, a.keys().isdisjoint(['q']))
print(sorted(a.keys() - ['x']), sorted(['x', 'w'] | a.keys()))
print(a.values() == a.values(), a.keys() == a.keys(), a.keys() != {'x'})

# expect: ['y', 'z'] ['x', 'y', 'z'] {'x'} ['q', 'x', 'z']
# expect: {('y', 2)} True True True True
# expect: ['y', 'z'] ['w', 'x', 'y', 'z']
# expect: False True True
