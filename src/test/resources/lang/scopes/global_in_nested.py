def f():
    global g_var
    g_var = 'set'
    def h():
        return g_var
    return h()
print(f(), g_var)  # expect: set set
