print({1} < {2}, {1} > {2}, {1} <= {2}, {1} == {2}, sorted([{1, 2}, {1}, set()], key=len))

# expect: False False False False [set(), {1}, {1, 2}]
