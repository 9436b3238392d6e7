exec(compile("def f():\n    return 1/0\nf()", 'fake.py', 'exec'))
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     exec(compile("def f():\n    return 1/0\nf()", 'fake.py', 'exec'))
# stderr:     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File "fake.py", line 3, in <module>
# stderr:   File "fake.py", line 2, in f
# stderr: ZeroDivisionError: division by zero
