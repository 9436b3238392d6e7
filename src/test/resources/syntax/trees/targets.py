x = 1,
x = y = z = 1, 2
x, y = y, x
(x) = 1
(x, y) = 1
[x, y] = 1
x, *y = z
*x, = y
[*x, (y, *z)] = w
() = []
[] = ()
(a.b) = 1
a.b.c[d](e).f = g
f(x for x in y).z = 1
x: int
x: int = 1
(x): int = 1
x.y: int = 2
(x.y): int
x[0]: int = yield_
x += 1
x.y -= 1
x[0] *= 2
(x) **= 3
x //= 1; x @= 2; x <<= 1; x >>= 2; x &= 1; x |= 1; x ^= 1; x %= 1; x /= 2
x = *a, *b
for x in *a, b: pass
for x, in y: pass
for x, y in z: pass
for (x, y) in z: pass
for [x, *y] in z: pass
for x.y in z: pass
for x[y in z] in w: pass
for *x, y in z: pass
for x in y: break
else: pass
while x: continue
else: pass
del x, y.z, w[0]
del (x), (y, z)
del (x)
del [x, y], ()
del x,
del (x,), (y,)
def f():
    x = yield
    x = yield y, z
    x = y = yield from z
    yield
    yield x
    yield *a, b
    x += yield
    x: int = yield
    return
    return *a, b
    return x,
    return (yield)
    global a, b
    nonlocal c
    (yield)
    f((yield), 1)
    [(yield x)]
    x = [(yield), (yield y)]
