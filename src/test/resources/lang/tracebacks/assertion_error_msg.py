assert 1 == 2, f'msg {1+1}'
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     assert 1 == 2, f'msg {1+1}'
# stderr:            ^^^^^^
# stderr: AssertionError: msg 2
