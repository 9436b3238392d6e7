def f():
    try:
        1 / 0
    finally:
        return 'swallowed'
print(f())
# expect: swallowed
# stderr: $FILE:5: SyntaxWarning: 'return' in a 'finally' block
# stderr:   return 'swallowed'
