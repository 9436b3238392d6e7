import string
print(string.Template('$a and ${b}').substitute(a=1, b=2), string.capwords('hello world'))  # expect: 1 and 2 Hello World
print(string.Formatter().format('{0.real:>3}|{x[0]!r}', 5, x=['q']))  # expect:   5|'q'
print(string.ascii_lowercase[:3], string.digits, string.punctuation[:3])  # expect: abc 0123456789 !"#
