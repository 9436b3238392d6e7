def f():
    try:
        a()
    except A as e:
        b(e)
    except (B, C):
        raise
    except:
        raise D from x
    else:
        c()
