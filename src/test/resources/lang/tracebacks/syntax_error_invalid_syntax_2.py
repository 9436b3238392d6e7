exec("def f(:\n  pass")
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     exec("def f(:\n  pass")
# stderr:     ~~~~^^^^^^^^^^^^^^^^^^^
# stderr:   File "<string>", line 1
# stderr:     def f(:
# stderr:           ^
# stderr: SyntaxError: invalid syntax
