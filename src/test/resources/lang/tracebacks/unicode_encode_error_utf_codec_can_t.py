'\ud800'.encode()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     '\ud800'.encode()
# stderr:     ~~~~~~~~~~~~~~~^^
# stderr: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
