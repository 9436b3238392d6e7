del undefined
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     del undefined
# stderr:         ^^^^^^^^^
# stderr: NameError: name 'undefined' is not defined
