x = 3; s = 'str'
print(f'{x} {x + 1} {s!r} {s!s:>5} {x:03d} {{}} {x=} {s = !r}')  # expect: 3 4 'str'   str 003 {} x=3 s = 'str'
print(f"{'nested ' + f'{x}'}" f' joined')  # expect: nested 3 joined
