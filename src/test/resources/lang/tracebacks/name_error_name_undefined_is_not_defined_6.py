print(f"""
{undefined!r}
""")
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     {undefined!r}
# stderr:      ^^^^^^^^^
# stderr: NameError: name 'undefined' is not defined
