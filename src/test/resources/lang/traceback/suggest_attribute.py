[].apend(1)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     [].apend(1)
# stderr:     ^^^^^^^^
# stderr: AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?
