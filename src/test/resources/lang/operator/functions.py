import operator as o
print(o.add(1, 2), o.sub(5, 3), o.mul(2, 3), o.truediv(1, 4), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 5), o.neg(3), o.invert(5), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.lshift(1, 4), o.rshift(16, 2))
print(o.lt(1, 2), o.eq(1, 1.0), o.is_(None, None), o.is_not(1, None), o.not_([]), o.truth('a'), o.contains([1], 1), o.concat([1], [2]), o.countOf([1, 1, 2], 1), o.indexOf('abc', 'c'), o.index(True))

# expect: 3 2 6 0.25 3 1 32 -3 -6 2 7 5 16 4
# expect: True True True True True True True [1, 2] 2 2 1
