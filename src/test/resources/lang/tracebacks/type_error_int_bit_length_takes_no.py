(1).bit_length(2)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     (1).bit_length(2)
# stderr:     ~~~~~~~~~~~~~~^^^
# stderr: TypeError: int.bit_length() takes no arguments (1 given)
