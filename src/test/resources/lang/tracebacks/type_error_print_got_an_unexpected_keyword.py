print(1, 2, sepp='')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     print(1, 2, sepp='')
# stderr:     ~~~~~^^^^^^^^^^^^^^^
# stderr: TypeError: print() got an unexpected keyword argument 'sepp'. Did you mean 'sep'?
