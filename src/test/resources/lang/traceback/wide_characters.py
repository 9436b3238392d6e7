名前 = 'x'
値 = 名前 + 1
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     値 = 名前 + 1
# stderr:          ~~~~~^~~
# stderr: TypeError: can only concatenate str (not "int") to str
