def f(): return g()
def g(): return 'later'
print(f())  # expect: later
