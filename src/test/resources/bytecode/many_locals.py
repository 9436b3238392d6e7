def f(a):
    b = c = d = e = g = h = i = j = k = l = m = n = o = p = q = r = a
    return p, q, r, b
