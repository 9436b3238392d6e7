a if b else c if d else e
(a if b else c) if d else e
a or b or c and d and not e
not not a
not (a in b)
a < b <= c == d != e is f is not g in h not in i
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b
a ** b ** c
~-+a
await_
(a := 1)
f(a := 1)
[a := 1, b]
x[a := 1]
x[a, b:c, ::d, :, ::, *e]
x[*a]
x[*a, b]
x[1:2]
x[:]
x[a:b:c]
x[()]
x[a,]
x[a:b,]
x[lambda: 1]
f()
f(a)
f(a,)
f(a, *b, c, *d, e=1, *f, **g, h=2, **i)
f(**a, b=1)
f(*a, **b,)
f(x for x in y)
f((x for x in y), 1)
f(a)(b)(c)
f(a=b == c)
f(lambda: 1, *lambda: 2)
f(a if b else c)
f(*a if b else c)
f(a := b, c)
f(x async for x in y)
[x for x in y for z in w if a if b]
{x for x in y}
{x: y for x, y in z}
{}
{1}
{1,}
{*a, b}
{a: b}
{a: b,}
{**a, b: c, **d}
{a: lambda: 1, b if c else d: e}
(x for x, in y)
()
(a,)
(a, b)
(*a, b)
(a)
[]
[a]
[a,]
[*a]
[x for x in (1, 2)]
[x for x in a or b if c or d]
[i for i in range(5) if i if not i]
{**{}}
...
Ellipsis
a.b.c
1 .real
1..real
1.5e100.real
0xFF; 0o17; 0b11; 1_000; 0x_f; 1e5; 1E-5; .5; 5.; 1_0.0_1e1_0; 1j; 1.5J; 0; 00; 0_0; 0.0; 00.5; 09.5; 0e0; 0777j; 1e400; 10**20; 123456789012345678901234567890
1if x else 2
0x1for x in y
[0x1for x in y]
'a' if 'b' else 'c'
"\x41\u0041\U00000041\101\0\a\b\f\v\r\t\"\'\\\
"
"\d \8 \777"
r"\n\"" R'\''
"""a"b""c\""""
''
""""""
'''a
b'''
"\ud800"
