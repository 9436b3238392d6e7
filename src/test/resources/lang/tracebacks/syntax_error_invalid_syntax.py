eval('1 +')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     eval('1 +')
# stderr:     ~~~~^^^^^^^
# stderr:   File "<string>", line 1
# stderr:     1 +
# stderr: SyntaxError: invalid syntax
