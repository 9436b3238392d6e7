raise KeyboardInterrupt
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     raise KeyboardInterrupt
# stderr: KeyboardInterrupt
