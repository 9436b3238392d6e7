class C:
    @property
    def p(self):
        return 1 / 0
C().p
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 5, in <module>
# stderr:     C().p
# stderr:   File "$FILE", line 4, in p
# stderr:     return 1 / 0
# stderr:            ~~^~~
# stderr: ZeroDivisionError: division by zero
