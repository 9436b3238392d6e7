del [1,2][5]
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     del [1,2][5]
# stderr:         ~~~~~^^^
# stderr: IndexError: list assignment index out of range
