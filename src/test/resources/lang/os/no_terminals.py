import os
import sys
import termios
import tty

print(termios.error, termios.error.__mro__[1].__name__, termios.TCSADRAIN, termios.ECHO, termios.TIOCGWINSZ, termios.VMIN)
fd = os.open(__file__, os.O_RDONLY)
for f in (
    lambda: termios.tcgetattr(fd),
    lambda: termios.tcgetattr(999),
    lambda: termios.tcgetattr(-1),
    lambda: termios.tcgetattr("x"),
    lambda: termios.tcsetattr(fd, termios.TCSANOW, []),
    lambda: termios.tcflush(open(__file__), termios.TCIFLUSH),
    lambda: termios.tcgetwinsize(fd),
    lambda: tty.setraw(fd),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(len([n for n in dir(termios) if n.isupper()]) > 200)
# expect: <class 'termios.error'> Exception 1 8 21523 6
# expect: error (25, 'Inappropriate ioctl for device')
# expect: error (9, 'Bad file descriptor')
# expect: ValueError file descriptor cannot be a negative integer (-1)
# expect: TypeError argument must be an int, or have a fileno() method.
# expect: TypeError tcsetattr, arg 3: must be 7 element list
# expect: error (25, 'Inappropriate ioctl for device')
# expect: error (25, 'Inappropriate ioctl for device')
# expect: error (25, 'Inappropriate ioctl for device')
# expect: True
