exec('x = (1,\ny = 2')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     exec('x = (1,\ny = 2')
# stderr:     ~~~~^^^^^^^^^^^^^^^^^^
# stderr:   File "<string>", line 1
# stderr:     x = (1,
# stderr:         ^
# stderr: SyntaxError: '(' was never closed
