from contextlib import ExitStack
with ExitStack() as s:
    for i in range(3):
        s.callback(print, 'leave', i)
    print('inside')
# expect: inside
# expect: leave 2
# expect: leave 1
# expect: leave 0
