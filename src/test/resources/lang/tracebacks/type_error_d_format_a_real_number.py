'%d' % 'x'
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     '%d' % 'x'
# stderr:     ~~~~~^~~~~
# stderr: TypeError: %d format: a real number is required, not str
