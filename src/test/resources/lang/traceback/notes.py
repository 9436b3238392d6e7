e = RuntimeError('with notes')
e.add_note('note one')
e.add_note('note\ntwo')
raise e
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     raise e
# stderr: RuntimeError: with notes
# stderr: note one
# stderr: note
# stderr: two
