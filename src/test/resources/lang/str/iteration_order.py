s = 'héllo😀'
print([c for c in s], s[::-1], list(enumerate(s))[-1], list(reversed(s)), sorted(s), max(s), min(s), set(s) == set(reversed(s)), list(zip(s, range(3))), ''.join(sorted(s)), [ord(c) for c in s])
it = iter(s)
print(next(it), next(it), it.__length_hint__(), list(it), list(it), next(it, 'end'))
# expect: ['h', 'é', 'l', 'l', 'o', '😀'] 😀olléh (5, '😀') ['😀', 'o', 'l', 'l', 'é', 'h'] ['h', 'l', 'l', 'o', 'é', '😀'] 😀 h True [('h', 0), ('é', 1), ('l', 2)] hlloé😀 [104, 233, 108, 108, 111, 128512]
# expect: h é 4 ['l', 'l', 'o', '😀'] [] end
