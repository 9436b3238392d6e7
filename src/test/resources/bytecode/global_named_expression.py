if (n := f()) and [m := i for i in n]:
    print(n, m)
