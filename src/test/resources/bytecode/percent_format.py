def f(a, b):
    return "%s-%5r|%-3a%%" % (a, b, a), "%d" % (a,), "%s" % a
