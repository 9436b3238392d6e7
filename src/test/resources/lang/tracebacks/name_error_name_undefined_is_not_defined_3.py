@undefined
def f(): pass
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     @undefined
# stderr:      ^^^^^^^^^
# stderr: NameError: name 'undefined' is not defined
