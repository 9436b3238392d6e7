def f(*, alpha, beta=1): pass
f(alphaa=1)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     f(alphaa=1)
# stderr:     ~^^^^^^^^^^
# stderr: TypeError: f() got an unexpected keyword argument 'alphaa'. Did you mean 'alpha'?
