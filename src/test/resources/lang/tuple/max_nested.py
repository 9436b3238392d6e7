def nest(n):
    t = ()
    for _ in range(n):
        t = (t,)
    return t
print(nest(3), nest(50) == nest(50))  # expect: ((((),),),) True
