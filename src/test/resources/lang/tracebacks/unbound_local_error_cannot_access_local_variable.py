def f():
    print(x)
    x = 1
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 2, in f
# stderr:     print(x)
# stderr:           ^
# stderr: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
