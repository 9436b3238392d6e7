for N in 1000, 10_000, 100_000:
    A, B = 'a' * N, 'b' * N
    h = A + A + B + A + A
    n = A + B + B + A
    print(h.find(n), h.count(n), (h + n).find(n), (h + n).count(n))
for N in 1000, 30_000:
    n = 'ab' * N; h = ('ab'*(N-1) + 'b') * 2
    print(h.find(n), h.count(n), (h + n).find(n), (h + n).count(n), (n+h).find(n, 0, 5), (h+n+h).find(n, 3, len(h) + len(n)), (h+n+h).find(n, 3, len(h) + len(n) - 1))
p = 'a' * 356 + 'b' + 'a' * 356
print((p + p).count(p), (p*3).count(p), (p + 'c' + p).find(p, 1), 'x'.join([p]*5).split(p), p.replace('a' * 210, 'z'))
import random
random.seed(3)
for _ in range(40):
    s = ''.join(random.choice('ab') for _ in range(3000)); k = random.randrange(0, 2500); m = random.randrange(190, 260)
    n = s[k:k+m]
    assert s.find(n) == next(i for i in range(len(s)) if s.startswith(n, i))
# expect: -1 0 5000 1
# expect: -1 0 50000 1
# expect: -1 0 500000 1
# expect: -1 0 3998 1 -1 3998 -1
# expect: -1 0 119998 1 -1 119998 -1
# expect: 2 3 714 ['', 'x', 'x', 'x', 'x', ''] zaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabzaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
