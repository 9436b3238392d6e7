t'{a}' t"b{c!r:>{w}} {d = }" t'' 
tr'\d{x}'
t'{ x  }{y = !s:z}'
t"{ (a, b) }" t"{f'{x}'}"
x = t"hi {name} {value:{fmt}!s}"
rt'{x:\n}' t'{x:\n}'
