if a: pass
elif b: pass
elif c:
    pass
else:
    pass
if a: b; c
if (a := b): pass
if a := b: pass
while a := b: pass
if a:
    if b:
        c
    else: d
assert a
assert a, b
raise
raise a
raise a from b
pass
x = 1; y = 2;
