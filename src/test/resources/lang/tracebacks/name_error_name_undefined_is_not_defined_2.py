x = 'é日本語' + undefined
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     x = 'é日本語' + undefined
# stderr:                     ^^^^^^^^^
# stderr: NameError: name 'undefined' is not defined
