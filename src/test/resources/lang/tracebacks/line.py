e = ValueError('with notes'); e.add_note('note 1'); e.add_note('multi\nline'); raise e
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     e = ValueError('with notes'); e.add_note('note 1'); e.add_note('multi\nline'); raise e
# stderr:                                                                                    ^^^^^^^
# stderr: ValueError: with notes
# stderr: note 1
# stderr: multi
# stderr: line
