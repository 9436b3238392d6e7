if a:
  \
    b
x = \
  1
\
y
if z:
    \
  w
    v
(a,
  # c

 b)
