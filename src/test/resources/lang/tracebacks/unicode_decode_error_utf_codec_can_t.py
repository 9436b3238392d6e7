b'\xff'.decode()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     b'\xff'.decode()
# stderr:     ~~~~~~~~~~~~~~^^
# stderr: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
