class C:
    xs = [1, 2]
    ys = [x + 1 for x in xs]
    z = {k: v for k, v in zip('ab', xs)}
print(C.ys, C.z)  # expect: [2, 3] {'a': 1, 'b': 2}
