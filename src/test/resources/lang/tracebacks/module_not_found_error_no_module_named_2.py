import collectionz
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     import collectionz
# stderr: ModuleNotFoundError: No module named 'collectionz'
