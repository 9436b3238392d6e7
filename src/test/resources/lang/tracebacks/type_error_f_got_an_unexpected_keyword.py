def f(first_arg, second_arg): pass
f(1, secnd_arg=2)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     f(1, secnd_arg=2)
# stderr:     ~^^^^^^^^^^^^^^^^
# stderr: TypeError: f() got an unexpected keyword argument 'secnd_arg'. Did you mean 'second_arg'?
