compile('def f(:', 'somefile.py', 'exec')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     compile('def f(:', 'somefile.py', 'exec')
# stderr:     ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File "somefile.py", line 1
# stderr:     def f(:
# stderr:           ^
# stderr: SyntaxError: invalid syntax
