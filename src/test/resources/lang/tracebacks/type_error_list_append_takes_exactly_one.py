[].append()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     [].append()
# stderr:     ~~~~~~~~~^^
# stderr: TypeError: list.append() takes exactly one argument (0 given)
