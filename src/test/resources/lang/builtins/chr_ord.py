print(chr(97), chr(0x1F600) == '\U0001F600', ord('a'), ord(b'a'))
for bad in ('', 'ab', 1):
    try:
        ord(bad)
    except TypeError as e:
        print(e)
try:
    chr(-1)
except ValueError as e:
    print(e)
# expect: a True 97 97
# expect: ord() expected a character, but string of length 0 found
# expect: ord() expected a character, but string of length 2 found
# expect: ord() expected string of length 1, but int found
# expect: chr() arg not in range(0x110000)
