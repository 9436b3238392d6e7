def outer():
    def inner(): return y
    inner()
    y = 1
outer()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 5, in <module>
# stderr:     outer()
# stderr:     ~~~~~^^
# stderr:   File "$FILE", line 3, in outer
# stderr:     inner()
# stderr:     ~~~~~^^
# stderr:   File "$FILE", line 2, in inner
# stderr:     def inner(): return y
# stderr:                         ^
# stderr: NameError: cannot access free variable 'y' where it is not associated with a value in enclosing scope
