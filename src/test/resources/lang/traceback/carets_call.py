def f(a, b): return a.foo(b).bar
f(1, (2 +
      3))
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     f(1, (2 +
# stderr:     ~^^^^^^^^
# stderr:           3))
# stderr:           ^^^
# stderr:   File "$FILE", line 1, in f
# stderr:     def f(a, b): return a.foo(b).bar
# stderr:                         ^^^^^
# stderr: AttributeError: 'int' object has no attribute 'foo'
