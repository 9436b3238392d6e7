result = [
    1,
    2,
    undefined_thing(3),
    4,
]
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     undefined_thing(3),
# stderr:     ^^^^^^^^^^^^^^^
# stderr: NameError: name 'undefined_thing' is not defined
