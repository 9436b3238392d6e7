x: int = 'a'
match x:
    case int(): pass
    case str(a, b): pass
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     case str(a, b): pass
# stderr:          ~~~^^^^^^
# stderr: TypeError: str() accepts 1 positional sub-pattern (2 given)
