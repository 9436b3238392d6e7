def f(): return Tru
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 1, in f
# stderr:     def f(): return Tru
# stderr:                     ^^^
# stderr: NameError: name 'Tru' is not defined. Did you mean: 'True'?
