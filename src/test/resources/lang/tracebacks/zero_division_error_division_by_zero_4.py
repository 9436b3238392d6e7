exec("1/0")
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     exec("1/0")
# stderr:     ~~~~^^^^^^^
# stderr:   File "<string>", line 1, in <module>
# stderr: ZeroDivisionError: division by zero
