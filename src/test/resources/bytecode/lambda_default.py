f = lambda a=1, *, b=[]: (yield a, b)
