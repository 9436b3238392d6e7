sys.exit()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     sys.exit()
# stderr:     ^^^
# stderr: NameError: name 'sys' is not defined. Did you forget to import 'sys'?
