class A(undefined): pass
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     class A(undefined): pass
# stderr:             ^^^^^^^^^
# stderr: NameError: name 'undefined' is not defined
