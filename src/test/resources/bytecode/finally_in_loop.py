def f(x):
    for i in x:
        try:
            if i: continue
            if a: break
            return i
        except E as e:
            return e
        finally:
            b()
