def f(): raise ValueError
def g():
    x = f()
g()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     g()
# stderr:     ~^^
# stderr:   File "$FILE", line 3, in g
# stderr:     x = f()
# stderr:   File "$FILE", line 1, in f
# stderr:     def f(): raise ValueError
# stderr:              ^^^^^^^^^^^^^^^^
# stderr: ValueError
