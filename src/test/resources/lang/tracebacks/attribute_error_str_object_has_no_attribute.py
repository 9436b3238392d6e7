'abc'.foo(1)(2)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     'abc'.foo(1)(2)
# stderr:     ^^^^^^^^^
# stderr: AttributeError: 'str' object has no attribute 'foo'
