try:
    1/0
except ZeroDivisionError:
    try:
        {}['x']
    except KeyError:
        undefined_name
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     1/0
# stderr:     ~^~
# stderr: ZeroDivisionError: division by zero
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 5, in <module>
# stderr:     {}['x']
# stderr:     ~~^^^^^
# stderr: KeyError: 'x'
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 7, in <module>
# stderr:     undefined_name
# stderr: NameError: name 'undefined_name' is not defined
